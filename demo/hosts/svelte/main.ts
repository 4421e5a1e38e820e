import type {} from 'directory-reviews/svelte';
import {mount} from 'svelte';
import '../host.css';
import App from './app.svelte';

mount(App, {target: document.getElementById('app')!});
