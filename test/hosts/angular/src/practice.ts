import 'directory-reviews/define/dr-provider-workspace';
import {Component, CUSTOM_ELEMENTS_SCHEMA, type ElementRef, inject, signal, viewChild} from '@angular/core';
import type {Draft, DraftChangedEvent, ProviderWorkspace, ResponseSubmittedEvent} from 'directory-reviews';
import {Language} from './language';
import {accessToken, contact} from './session';

/** Drafts survive the removal of the tag, in memory. */
let drafts: readonly Draft[] = [];

@Component({
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <p role="status">{{ news() }}</p>
    <dr-provider-workspace
      #workspace
      api="/reviews/"
      [locale]="locale()"
      [planProfile]="planProfile"
      [contact]="contact"
      [getToken]="getToken"
      [initialDrafts]="initialDrafts"
      (dr-draft-changed)="handleDraft($event)"
      (dr-response-submitted)="handleResponse($event)"
    ></dr-provider-workspace>
  `,
})
export class Practice {
  private readonly workspace = viewChild.required<ElementRef<ProviderWorkspace>>('workspace');
  protected readonly locale = inject(Language).locale;
  protected readonly news = signal('');
  protected readonly planProfile = {brand: 'Juniper Health Plan', phones: {providerService: '800.555.0162'}};
  protected readonly contact = contact;
  protected readonly getToken = accessToken;
  protected readonly initialDrafts = drafts;

  protected handleDraft({detail}: DraftChangedEvent): void {
    drafts = this.workspace().nativeElement.drafts;
    this.news.set(`Draft for ${detail.reviewId}`);
  }

  protected handleResponse({detail}: ResponseSubmittedEvent): void {
    this.news.set(`Response ${detail.caseNumber}`);
  }
}
