import {createElement as h, Fragment, memo, useRef, useState} from 'react';
import {flushSync} from 'react-dom';
import {createRoot} from 'react-dom/client';
import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import {excerpt} from '../../../src/domain/excerpt.js';
import type {Review, ReviewSummary} from '../../../src/domain/review.js';
import type {Load, Mount} from './candidate.js';
import {TAB_STYLES} from './tab-styles.js';
import {ANSWERS, LABELS, ORDERS, placeLine, queryOf, responderLine, statusLine, summaryLines} from './words.js';

/** React: function components, cards memoized by their review. */
function Tab({page: given, load}: {page: ReviewsPage; load: Load}) {
  const [page, setPage] = useState(given);
  const [source, setSource] = useState(given);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef(0);
  if (source !== given) {
    setSource(given);
    setPage(given);
  }
  const ask = async (cursor?: string | null) => {
    const turn = ++asked.current;
    setBusy(true);
    const next = await load(queryOf(form.current!), cursor ?? undefined);
    if (turn !== asked.current) return;
    setBusy(false);
    setPage((shown) => (cursor ? {...next, reviews: [...shown.reviews, ...next.reviews]} : next));
  };
  const {nextCursor, reviews} = page;
  return h(
    'section',
    {className: 'tab'},
    h('h3', {className: 'heading'}, LABELS.heading),
    h(Summary, {summary: page.summary}),
    h(
      'form',
      {
        className: 'filters',
        role: 'search',
        ref: form,
        onChange: () => void ask(),
        onSubmit: (event: {preventDefault(): void}) => event.preventDefault(),
      },
      h('fieldset', {className: 'choices'}, h('legend', null, LABELS.show), ANSWERS.map(Answer), h(Check, null)),
      h('label', {className: 'sort'}, `${LABELS.sort} `, h('select', {name: 'sort'}, ORDERS.map(Order))),
      h('input', {type: 'search', name: 'search', maxLength: 100, 'aria-label': LABELS.search, placeholder: LABELS.search}),
    ),
    h('p', {className: 'status', role: 'status'}, statusLine(reviews.length, page.counts.filtered)),
    h(
      'ol',
      {className: 'list'},
      reviews.map((review) => h(Card, {key: review.id, review})),
    ),
    h(
      'button',
      {className: 'more', type: 'button', hidden: !nextCursor, disabled: busy, onClick: () => void ask(nextCursor)},
      LABELS.loadMore,
    ),
  );
}

const Answer = ([value, word]: readonly [string, string]) =>
  h('label', {className: 'choice', key: value}, h('input', {type: 'radio', name: 'recommended', value, defaultChecked: !value}), word);
const Check = () => h('label', {className: 'choice'}, h('input', {type: 'checkbox', name: 'withResponse'}), LABELS.withResponse);
const Order = ([value, word]: readonly [string, string]) => h('option', {key: value, value}, word);

function Summary({summary}: {summary: ReviewSummary}) {
  const {figure, sentence, up, down, verified} = summaryLines(summary);
  return h(
    'div',
    {className: 'summary'},
    h('p', {className: 'figure', 'aria-hidden': true}, figure),
    h('p', {className: 'sentence'}, sentence),
    h('svg', {className: 'bar', 'aria-hidden': true}, h('rect', {width: figure, height: '100%'})),
    h(
      'ul',
      {className: 'counts'},
      h('li', {className: 'up'}, up),
      h('li', {className: 'down'}, down),
      h('li', {className: 'verified'}, verified),
    ),
    h('details', {className: 'about'}, h('summary', null, LABELS.aboutVerified), h('p', null, LABELS.verifiedExplained)),
  );
}

const Card = memo(function Card({review}: {review: Review}) {
  const [open, setOpen] = useState(false);
  const {recommended, response} = review;
  const {head, rest} = excerpt(review.comment);
  // React treats `hidden` as a boolean, so find-in-page does not find collapsed text here.
  const collapsed =
    rest && h(Fragment, null, h('span', {className: 'dots', hidden: open}, '…'), h('span', {className: 'rest', hidden: !open}, rest));
  return h(
    'li',
    {className: 'review'},
    h('p', {className: recommended ? 'badge up' : 'badge down'}, recommended ? LABELS.recommended : LABELS.notRecommended),
    h('p', {className: 'comment'}, head, collapsed),
    rest &&
      h(
        'button',
        {className: 'toggle', type: 'button', 'aria-expanded': open, onClick: () => setOpen(!open)},
        open ? LABELS.less : LABELS.more,
      ),
    h('p', {className: 'place'}, placeLine(review)),
    response &&
      h(
        'div',
        {className: 'response'},
        h('p', {className: 'responder'}, h('strong', null, LABELS.office), responderLine(response)),
        h('p', {className: 'comment'}, response.text),
      ),
  );
});

export const mount: Mount = (host, page, load) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TAB_STYLES);
  document.adoptedStyleSheets.push(sheet);
  const root = createRoot(host);
  const render = (given: ReviewsPage) => flushSync(() => root.render(h(Tab, {page: given, load})));
  render(page);
  return {update: render};
};
