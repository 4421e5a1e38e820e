import type {} from 'directory-reviews/vue';
import {createApp} from 'vue';
import '../host.css';
import App from './app.vue';

createApp(App).mount('#app');
