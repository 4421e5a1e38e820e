import {Component, signal} from '@angular/core';
import {PracticeInbox} from './practice-inbox.js';
import {ProviderProfile} from './provider-profile.js';

@Component({
  selector: 'host-app',
  imports: [PracticeInbox, ProviderProfile],
  template: `
    <h1>Reviews in Angular</h1>
    <p class="bar">
      <label>
        Language
        <select #language [value]="locale()" (change)="locale.set(language.value)">
          <option value="en-US">English</option>
          <option value="es-US">Español</option>
        </select>
      </label>
      <button (click)="isOpen.set(!isOpen())">{{ isOpen() ? 'Close' : 'Open' }}</button>
    </p>
    @if (isOpen()) {
      <provider-profile [locale]="locale()" />
      <practice-inbox [locale]="locale()" />
    }
  `,
})
export class App {
  protected readonly locale = signal('en-US');
  protected readonly isOpen = signal(true);
}
