import './page-guard.js';
import {expect} from 'chai';
import type {HelpDialog} from '../../src/elements/help-dialog/help-dialog.js';
import {expectAccessible} from './axe.js';
import {openDialog, PLAN, seen, untilSeen} from './support/dialogs.js';
import {inLanguageOf} from './support/spanish.js';
import {until} from './support/until.js';

function openHelp(given: Partial<HelpDialog> = {}): Promise<HelpDialog> {
  return openDialog(Object.assign(document.createElement('dr-help-dialog'), {planProfile: PLAN, locale: 'en-US', ...given}));
}

const questions = (dialog: HelpDialog) => [...dialog.shadowRoot!.querySelectorAll('details')];

function openAll(dialog: HelpDialog): void {
  for (const question of questions(dialog)) question.open = true;
}

afterEach(() => document.body.replaceChildren());

describe('<dr-help-dialog>', () => {
  it('answers the practice’s questions with the plan’s own name and numbers', async () => {
    const dialog = await openHelp({planProfile: {...PLAN, daysToDecide: {from: 2, to: 5}}});
    openAll(dialog);
    expect(questions(dialog).length).to.be.at.least(12);
    for (const fact of [
      'would you recommend this provider to family and friends?',
      'So people can make informed choices, and feel confident when they choose a provider.',
      'Juniper Health processed a claim',
      'Since April 2019, in the United States only.',
      'No. We show reviews for providers of all specialties, in network or not.',
      'A representative reads every response and also checks it for inaccurate information.',
      'Up to 300 characters.',
      'At least 2 to 5 business days.',
      '“Review Patient Feedback”',
      'Juniper Health can’t.',
      'Revisions required',
    ]) {
      expect(seen(dialog)).to.contain(fact);
    }
    await expectAccessible(dialog);
  });

  it('explains how to find reviews, to respond and to report, step by step', async () => {
    const dialog = await openHelp();
    openAll(dialog);
    const steps = (question: string) => {
      const found = questions(dialog).find((each) => each.querySelector('summary')!.textContent === question)!;
      return [...found.querySelectorAll('ol > li')].map((step) => step.textContent);
    };
    expect(steps('How do I find the reviews that need a response?'))
      .to.have.length(4)
      .and.to.include('Sort by “Needs a response first” to begin with those.');
    expect(steps('How do I respond?')).to.have.length(5).and.to.include('Find the review, and choose Respond.');
    expect(steps('How do I report a comment?'))
      .to.have.length(5)
      .and.to.include('Choose a reason, and explain it in up to 300 characters.');
  });

  it('lists phone numbers by topic, and only those the plan has', async () => {
    const dialog = await openHelp();
    const links = [...dialog.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')];
    expect(links.map(({href, textContent}) => [href, textContent])).to.deep.equal([
      ['tel:+18885550173', '888.555.0173'],
      ['tel:+18005550113', '800.555.0113 option 3'],
    ]);
    dialog.planProfile = {};
    await until(() => !dialog.shadowRoot!.querySelector('a'), 'no links');
    expect(seen(dialog)).not.to.contain('Who can I call?');
    openAll(dialog);
    expect(seen(dialog)).to.contain('the health plan can’t').and.to.contain('At least 3 to 4 business days.');
  });

  it('opens and closes each question separately', async () => {
    const dialog = await openHelp();
    const [first, , second] = questions(dialog).map((question) => question.querySelector('summary')!);
    first!.click();
    second!.click();
    await untilSeen(dialog, 'After a routine or preventive visit');
    first!.click();
    await until(() => !seen(dialog).includes('After a routine or preventive visit'), 'a closed answer');
    expect(seen(dialog)).to.contain('Juniper Health processed a claim');
  });

  it('is shown in Spanish', async () => {
    const dialog = await openHelp(inLanguageOf('es'));
    openAll(dialog);
    expect(seen(dialog)).to.contain('¿Qué son las reseñas de pacientes?').and.to.contain('Desde abril de 2019');
    expect(seen(dialog)).not.to.match(/\b(reviews|response|business|provider)\b/);
    await expectAccessible(dialog);
  });
});
