import 'directory-reviews/define/dr-provider-workspace';
import 'directory-reviews/define/dr-reviews-tab';
import type {} from 'directory-reviews/svelte';
import {mount} from 'svelte';
import '../host.css';
import App from './app.svelte';

mount(App, {target: document.getElementById('app')!});
