import {Injectable, signal} from '@angular/core';

@Injectable({providedIn: 'root'})
export class Language {
  readonly locale = signal('en-US');
}
