import {Component, Fragment, h, render} from 'preact';
import {useRef, useState} from 'preact/hooks';
import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import {excerpt} from '../../../src/domain/excerpt.js';
import type {Review, ReviewSummary} from '../../../src/domain/review.js';
import type {Load, Mount} from './candidate.js';
import {TAB_STYLES} from './tab-styles.js';
import {ANSWERS, LABELS, ORDERS, placeLine, queryOf, responderLine, statusLine, summaryLines} from './words.js';

/** Preact with hooks. A card renders again only if its review changes. */
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
    {class: 'tab'},
    h('h3', {class: 'heading'}, LABELS.heading),
    h(Summary, {summary: page.summary}),
    h(
      'form',
      {
        class: 'filters',
        role: 'search',
        ref: form,
        onInput: () => void ask(),
        onSubmit: (event: {preventDefault(): void}) => event.preventDefault(),
      },
      h('fieldset', {class: 'choices'}, h('legend', null, LABELS.show), ANSWERS.map(Answer), h(Check, null)),
      h('label', {class: 'sort'}, `${LABELS.sort} `, h('select', {name: 'sort'}, ORDERS.map(Order))),
      h('input', {type: 'search', name: 'search', maxlength: 100, 'aria-label': LABELS.search, placeholder: LABELS.search}),
    ),
    h('p', {class: 'status', role: 'status'}, statusLine(reviews.length, page.counts.filtered)),
    h(
      'ol',
      {class: 'list'},
      reviews.map((review) => h(Card, {key: review.id, review})),
    ),
    h('button', {class: 'more', type: 'button', hidden: !nextCursor, disabled: busy, onClick: () => void ask(nextCursor)}, LABELS.loadMore),
  );
}

const Answer = ([value, word]: readonly [string, string]) =>
  h('label', {class: 'choice', key: value}, h('input', {type: 'radio', name: 'recommended', value, checked: !value}), word);
const Check = () => h('label', {class: 'choice'}, h('input', {type: 'checkbox', name: 'withResponse'}), LABELS.withResponse);
const Order = ([value, word]: readonly [string, string]) => h('option', {key: value, value}, word);

function Summary({summary}: {summary: ReviewSummary}) {
  const {figure, sentence, up, down, verified} = summaryLines(summary);
  return h(
    'div',
    {class: 'summary'},
    h('p', {class: 'figure', 'aria-hidden': true}, figure),
    h('p', {class: 'sentence'}, sentence),
    h('svg', {class: 'bar', 'aria-hidden': true}, h('rect', {width: figure, height: '100%'})),
    h('ul', {class: 'counts'}, h('li', {class: 'up'}, up), h('li', {class: 'down'}, down), h('li', {class: 'verified'}, verified)),
    h('details', {class: 'about'}, h('summary', null, LABELS.aboutVerified), h('p', null, LABELS.verifiedExplained)),
  );
}

class Card extends Component<{review: Review}, {open: boolean}> {
  override state = {open: false};

  override shouldComponentUpdate(next: {review: Review}, {open}: {open: boolean}) {
    return next.review !== this.props.review || open !== this.state.open;
  }

  override render() {
    const {review} = this.props;
    const {open} = this.state;
    const {recommended, response} = review;
    const {head, rest} = excerpt(review.comment);
    const collapsed =
      rest &&
      h(
        Fragment,
        null,
        h('span', {class: 'dots', hidden: open}, '…'),
        h('span', {class: 'rest', hidden: open ? undefined : 'until-found'}, rest),
      );
    return h(
      'li',
      {class: 'review'},
      h('p', {class: recommended ? 'badge up' : 'badge down'}, recommended ? LABELS.recommended : LABELS.notRecommended),
      h('p', {class: 'comment'}, head, collapsed),
      rest &&
        h(
          'button',
          {class: 'toggle', type: 'button', 'aria-expanded': open, onClick: () => this.setState({open: !open})},
          open ? LABELS.less : LABELS.more,
        ),
      h('p', {class: 'place'}, placeLine(review)),
      response &&
        h(
          'div',
          {class: 'response'},
          h('p', {class: 'responder'}, h('strong', null, LABELS.office), responderLine(response)),
          h('p', {class: 'comment'}, response.text),
        ),
    );
  }
}

export const mount: Mount = (host, page, load) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TAB_STYLES);
  document.adoptedStyleSheets.push(sheet);
  const show = (given: ReviewsPage) => render(h(Tab, {page: given, load}), host);
  show(page);
  return {update: show};
};
