import 'directory-reviews/cloak.css';
import {createSSRApp} from 'vue';
import {createRouter, createWebHistory} from 'vue-router';
import App from './app/app.vue';
import './app/main.css';
import {routes} from './app/routes';

const router = createRouter({history: createWebHistory(), routes});
const app = createSSRApp(App).use(router);
router.isReady().then(() => app.mount('#app'));
