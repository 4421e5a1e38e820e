import 'directory-reviews/cloak.css';
import type {} from 'directory-reviews/vue';
import {createApp} from 'vue';
import {createRouter, createWebHistory} from 'vue-router';
import App from './app.vue';
import './main.css';
import Practice from './practice.vue';
import Profile from './profile.vue';
import Search from './search.vue';

const router = createRouter({
  history: createWebHistory(),
  routes: [
    {path: '/', component: Search},
    {path: '/providers/:providerId', component: Profile, props: true},
    {path: '/practice', component: Practice},
  ],
});

createApp(App).use(router).mount('#app');
