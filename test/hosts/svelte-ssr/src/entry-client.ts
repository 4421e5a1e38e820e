import 'directory-reviews/cloak.css';
import {hydrate} from 'svelte';
import App from './app/app.svelte';
import './app/main.css';

hydrate(App, {target: document.getElementById('app')!});
