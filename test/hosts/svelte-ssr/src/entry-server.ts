import {render as renderComponent} from 'svelte/server';
import App from './app/app.svelte';

export async function render(url: string): Promise<string> {
  const {body} = await renderComponent(App, {props: {start: url}});
  return body;
}
