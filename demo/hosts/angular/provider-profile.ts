import 'directory-reviews/define/dr-reviews-tab';
import {Component, CUSTOM_ELEMENTS_SCHEMA, input, signal} from '@angular/core';
import type {ReviewsLoadedEvent} from 'directory-reviews';
import {planProfile, providerId} from '../session.js';

@Component({
  selector: 'provider-profile',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <section>
      <h2 id="label">Reviews{{ verified() === undefined ? '' : ' (' + verified() + ')' }}</h2>
      <dr-reviews-tab
        [providerId]="providerId"
        api="/"
        [locale]="locale()"
        [headingLevel]="3"
        [planProfile]="planProfile"
        (dr-reviews-loaded)="handleLoaded($event)"
      ></dr-reviews-tab>
    </section>
  `,
})
export class ProviderProfile {
  readonly locale = input.required<string>();
  protected readonly verified = signal<number | undefined>(undefined);
  protected readonly providerId = providerId;
  protected readonly planProfile = planProfile;

  protected handleLoaded({detail}: ReviewsLoadedEvent): void {
    this.verified.set(detail.verified);
  }
}
