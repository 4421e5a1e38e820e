import Practice from './practice.vue';
import Profile from './profile.vue';
import Search from './search.vue';

export const routes = [
  {path: '/', component: Search},
  {path: '/providers/:providerId', component: Profile, props: true},
  {path: '/practice', component: Practice},
];
