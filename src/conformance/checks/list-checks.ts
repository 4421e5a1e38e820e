import {matchesSearch} from '../../domain/folding.js';
import {characterCount, TEXT_LIMIT} from '../../domain/text-limit.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {inFewPages, memberPage, memberPages, type MemberReview, memberReviews} from '../service/member-list.js';

const ids = (reviews: readonly {readonly id: string}[]) => reviews.map(({id}) => id);

/** Checks of a provider's public list of reviews. */
export const listChecks: readonly Check[] = [
  {
    id: 'list-newest-first',
    promise: 'Reviews come newest first',
    stated: ['listReviews', 'without them, the list is newest first'],
    needs: [],
    run: async (sandbox) => {
      const dates = (await memberReviews(sandbox)).map(({date}) => date);
      same(dates, dates.toSorted().reverse(), 'dates');
    },
  },
  {
    id: 'list-oldest-first',
    promise: 'sort=oldest reverses the order',
    stated: ['listReviews', '`newest` first, or `oldest` first'],
    needs: [],
    run: async (sandbox) => {
      const dates = (await memberReviews(sandbox, {sort: 'oldest'})).map(({date}) => date);
      same(dates, dates.toSorted(), 'dates');
    },
  },
  {
    id: 'list-limit',
    promise: 'A page has as many reviews as the limit allows',
    stated: ['listReviews', 'Number of items on the page'],
    needs: [],
    run: async (sandbox) => {
      const {reviews, counts} = await memberPage(sandbox, {limit: '4'});
      same(reviews.length, Math.min(4, counts.filtered), 'reviews on the page');
    },
  },
  {
    id: 'list-walks-forward',
    promise: 'nextCursor leads through every review once',
    stated: ['info', 'Following `nextCursor` visits every item once'],
    needs: [],
    run: async (sandbox) => {
      const walked = ids(await memberReviews(sandbox, await inFewPages(sandbox)));
      same(walked, [...new Set(walked)], 'reviews without duplicates');
      same(walked, ids(await memberReviews(sandbox, {limit: '100'})), 'reviews page by page');
    },
  },
  {
    id: 'list-walks-back',
    promise: 'previousCursor leads back over the same pages; the first page has none',
    stated: ['listReviews', 'Leads back to the page before this one; `null` on the first page'],
    needs: [],
    run: async (sandbox) => {
      const few = await inFewPages(sandbox);
      const pages = await memberPages(sandbox, few);
      same(pages[0]!.previousCursor, null, 'previousCursor of the first page');
      for (const [i, page] of pages.entries()) {
        if (i === 0) continue;
        hold(page.previousCursor !== null, `page ${i + 1} has no previousCursor`);
        const back = await memberPage(sandbox, {...few, cursor: page.previousCursor});
        same(ids(back.reviews), ids(pages[i - 1]!.reviews), `the page before page ${i + 1}`);
      }
    },
  },
  {
    id: 'list-counts',
    promise: 'On every page, total counts all listed reviews and filtered those that match the query',
    stated: ['listReviews', 'The listed reviews that match filters and search'],
    needs: [],
    run: async (sandbox) => {
      const all = (await memberReviews(sandbox)).length;
      const few = await inFewPages(sandbox);
      for (const parameters of [{}, {recommended: 'false'}, {withResponse: 'true'}] as Record<string, string>[]) {
        const pages = await memberPages(sandbox, {...few, ...parameters});
        const found = pages.reduce((sum, {reviews}) => sum + reviews.length, 0);
        for (const {counts} of pages)
          same([counts.filtered, counts.total], [found, all], `filtered and total with ${JSON.stringify(parameters)}`);
      }
    },
  },
  {
    id: 'list-counts-of-filters',
    promise: 'recommended, notRecommended and withResponse count the whole list, whatever the query',
    stated: ['listReviews', 'The listed reviews with a response'],
    needs: [],
    run: async (sandbox) => {
      const all = await memberReviews(sandbox);
      const counted = {
        recommended: all.filter(({recommended}) => recommended).length,
        notRecommended: all.filter(({recommended}) => !recommended).length,
        withResponse: all.filter(({response}) => response).length,
      };
      for (const parameters of [{}, {recommended: 'false'}, {withResponse: 'true'}] as Record<string, string>[]) {
        const {counts} = await memberPage(sandbox, parameters);
        for (const [name, count] of Object.entries(counted)) {
          const given = counts[name as keyof typeof counted];
          if (given !== undefined) same(given, count, `${name} with ${JSON.stringify(parameters)}`);
        }
      }
    },
  },
  {
    id: 'list-filter-recommended',
    promise: 'recommended=true and recommended=false return matching reviews, and together all of them',
    stated: ['listReviews', 'Only reviews that do (`true`) or do not (`false`) recommend the provider'],
    needs: [],
    run: async (sandbox) => {
      const up = await memberReviews(sandbox, {recommended: 'true'});
      const down = await memberReviews(sandbox, {recommended: 'false'});
      hold(
        up.every(({recommended}) => recommended) && !down.some(({recommended}) => recommended),
        'a filter returns reviews of the other kind',
      );
      same(up.length + down.length, (await memberReviews(sandbox)).length, 'both kinds together');
    },
  },
  {
    id: 'list-filter-response',
    promise: 'withResponse=true returns the reviews that have a published response',
    stated: ['listReviews', 'only reviews with a published response'],
    needs: [],
    run: async (sandbox) => {
      const wanted = (await memberReviews(sandbox)).filter(({response}) => response);
      same(ids(await memberReviews(sandbox, {withResponse: 'true'})), ids(wanted), 'reviews with a response');
    },
  },
  {
    id: 'list-search',
    promise: 'A search finds the comments that contain the text, ignoring case and accents',
    stated: ['listReviews', 'Only reviews whose comment contains this text, ignoring case and accents'],
    needs: [],
    run: async (sandbox) => {
      const all = await memberReviews(sandbox);
      const word = wordIn(all);
      const wanted = all.filter(({comment}) => matchesSearch(comment, word));
      for (const written of [word, word.toUpperCase()]) same(ids(await memberReviews(sandbox, {}, written)), ids(wanted), 'reviews found');
      same(await memberReviews(sandbox, {}, 'ñandú \u{1F986} in no comment'), [], 'reviews found for a text in no comment');
    },
  },
  {
    id: 'list-composes',
    promise: 'Search, filter and order can be combined',
    stated: ['listReviews', 'Order, filters and search can be combined'],
    needs: [],
    run: async (sandbox) => {
      const all = await memberReviews(sandbox);
      const word = wordIn(all);
      const wanted = all.filter(({recommended, comment}) => recommended && matchesSearch(comment, word));
      const found = await memberReviews(sandbox, {recommended: 'true', sort: 'oldest', ...(await inFewPages(sandbox))}, word);
      same(ids(found).toSorted(), ids(wanted).toSorted(), 'reviews found');
      same(
        found.map(({date}) => date),
        found.map(({date}) => date).toSorted(),
        'dates',
      );
    },
  },
  {
    id: 'list-summary-stays',
    promise: 'The summary covers all verified reviews, regardless of the query',
    stated: [
      'listReviews',
      'The counts of all verified reviews of a provider, with or without a comment, regardless of filters and search',
    ],
    needs: [],
    run: async (sandbox) => {
      const {summary} = await memberPage(sandbox);
      same((await memberPage(sandbox, {recommended: 'false'})).summary, summary, 'summary');
      const listed = await memberReviews(sandbox);
      const up = listed.filter(({recommended}) => recommended).length;
      hold(summary.recommended >= up && summary.notRecommended >= listed.length - up, 'the summary counts fewer reviews than the list has');
    },
  },
  {
    id: 'list-response-texts',
    promise: `A published response has at most ${TEXT_LIMIT} characters`,
    stated: ['listReviews', 'at most 300 characters as readers see them'],
    needs: [],
    run: async (sandbox) => {
      const over = (await memberReviews(sandbox)).filter(({response}) => response && characterCount(response.text) > TEXT_LIMIT);
      same(ids(over), [], 'reviews with a longer response');
    },
  },
];

/** A word from the middle of the longest comment. */
function wordIn(reviews: readonly MemberReview[]): string {
  const [longest] = reviews.toSorted((a, b) => b.comment.length - a.comment.length);
  const words = longest?.comment.match(/\p{L}{4,}/gu) ?? [];
  hold(words.length > 0, 'The provider needs reviews with comments: specify another one with --provider');
  return words[Math.floor(words.length / 2)]!;
}
