import 'directory-reviews/define/dr-provider-workspace';
import {Component, computed, CUSTOM_ELEMENTS_SCHEMA, type ElementRef, input, signal, viewChild} from '@angular/core';
import type {Draft, ProviderWorkspace, ResponseSubmittedEvent} from 'directory-reviews';
import {contact, getToken, planProfile, signIn} from '../session.js';

/** Drafts survive the removal of the tag, in memory. */
let kept: readonly Draft[] = [];

@Component({
  selector: 'practice-inbox',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <section>
      <h2>Practice</h2>
      <p class="bar">
        <button (click)="handleSignIn()">Sign in</button>
        <span role="status">{{ news() }}</span>
      </p>
      <dr-provider-workspace
        #workspace
        api="/"
        [locale]="locale()"
        [headingLevel]="3"
        [planProfile]="planProfile"
        [contact]="sender()"
        [getToken]="getToken"
        [initialDrafts]="initialDrafts"
        (dr-draft-changed)="handleDraft()"
        (dr-response-submitted)="handleResponse($event)"
      ></dr-provider-workspace>
    </section>
  `,
})
export class PracticeInbox {
  readonly locale = input.required<string>();
  private readonly workspace = viewChild.required<ElementRef<ProviderWorkspace>>('workspace');
  private readonly person = signal<string | undefined>(undefined);
  protected readonly sender = computed(() => ({...contact, name: this.person()}));
  protected readonly news = signal('');
  protected readonly planProfile = planProfile;
  protected readonly getToken = getToken;
  protected readonly initialDrafts = kept;

  protected async handleSignIn(): Promise<void> {
    this.person.set(await signIn());
    this.workspace().nativeElement.resume();
  }

  protected handleDraft(): void {
    kept = this.workspace().nativeElement.drafts;
    this.news.set(`Draft for ${kept.map(({reviewId}) => reviewId).join(', ')}`);
  }

  protected handleResponse({detail}: ResponseSubmittedEvent): void {
    this.news.set(`Response ${detail.caseNumber}`);
  }
}
