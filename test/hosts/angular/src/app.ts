import {Component, inject} from '@angular/core';
import {RouterLink, RouterOutlet} from '@angular/router';
import {Language} from './language';

@Component({
  selector: 'host-app',
  imports: [RouterLink, RouterOutlet],
  template: `
    <nav>
      <a routerLink="/">Search</a> <a routerLink="/practice">Practice</a>
      <select #language aria-label="Language" [value]="locale()" (change)="locale.set(language.value)">
        <option value="en-US">English</option>
        <option value="es-US">Español</option>
      </select>
    </nav>
    <router-outlet />
  `,
})
export class App {
  protected readonly locale = inject(Language).locale;
}
