import 'directory-reviews/cloak.css';
import type {} from 'directory-reviews/vue';
import {createApp} from 'vue';
import {createRouter, createWebHistory} from 'vue-router';
import App from './app.vue';
import './main.css';
import {routes} from './routes';

createApp(App)
  .use(createRouter({history: createWebHistory(), routes}))
  .mount('#app');
