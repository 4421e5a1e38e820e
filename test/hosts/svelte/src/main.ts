import 'directory-reviews/cloak.css';
import type {} from 'directory-reviews/svelte';
import {mount} from 'svelte';
import App from './app.svelte';
import './main.css';

mount(App, {target: document.getElementById('app')!});
