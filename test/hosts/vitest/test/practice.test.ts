import {buildContact, buildPracticeReview, buildProvider, InMemoryPracticeClient} from 'directory-reviews/testing';
import {userEvent} from '@testing-library/user-event';
import {screen} from 'shadow-dom-testing-library';
import {afterEach, expect, it, vi} from 'vitest';
import {practice} from '../src/practice.js';

const user = userEvent.setup();
const maya = {provider: buildProvider(), reviews: [buildPracticeReview()]};

afterEach(() => document.body.replaceChildren());

it('learns the case number of a response', async () => {
  const sent = vi.fn();
  document.body.append(practice(new InMemoryPracticeClient([maya]), buildContact(), sent));

  await user.click(await screen.findByShadowRole('button', {name: 'Respond'}));
  await user.type(await screen.findByShadowRole('textbox', {name: /response/}), 'Thank you for your kind words.');
  await user.click(screen.getByShadowRole('button', {name: 'Submit'}));

  await screen.findByShadowText('Response submitted');
  expect(sent).toHaveBeenCalledWith(expect.stringMatching(/^[A-Z0-9]{6}$/));
});
