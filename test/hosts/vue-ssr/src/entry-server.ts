import {createSSRApp} from 'vue';
import {createMemoryHistory, createRouter} from 'vue-router';
import {renderToString} from 'vue/server-renderer';
import App from './app/app.vue';
import {routes} from './app/routes';

export async function render(url: string): Promise<string> {
  const router = createRouter({history: createMemoryHistory(), routes});
  await router.push(url);
  return renderToString(createSSRApp(App).use(router));
}
