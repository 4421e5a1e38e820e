import 'directory-reviews/define/dr-reviews-tab';
import {Component, CUSTOM_ELEMENTS_SCHEMA, inject, input, signal} from '@angular/core';
import type {ReviewsLoadedEvent} from 'directory-reviews';
import {Language} from './language';

@Component({
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h2>{{ verified() === undefined ? 'Reviews' : 'Reviews (' + verified() + ')' }}</h2>
    <dr-reviews-tab
      [providerId]="providerId()"
      api="/reviews/"
      [locale]="locale()"
      [headingLevel]="3"
      (dr-reviews-loaded)="handleLoaded($event)"
    ></dr-reviews-tab>
  `,
})
export class Profile {
  readonly providerId = input.required<string>();
  protected readonly locale = inject(Language).locale;
  protected readonly verified = signal<number | undefined>(undefined);

  protected handleLoaded({detail}: ReviewsLoadedEvent): void {
    this.verified.set(detail.verified);
  }
}
