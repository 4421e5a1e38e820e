import type {Review} from '../../src/domain/review.js';
import {reviews} from './content.js';

/** Answers the peers' requests to their own services with the same reviews. Returns `undefined` for any other address. */
export function answerPeer(url: URL): object | undefined {
  const count = Number(/^\/(?:artalk|waline)\/(\d+)\//.exec(url.pathname)?.[1]);
  const [, , , ...rest] = url.pathname.split('/');
  switch (`${url.pathname.split('/')[1]} ${rest.join('/')}`) {
    case 'artalk api/v2/conf':
      return {frontend_conf: {}, version: {app: 'artalk', version: '2.9.1', commit_hash: '', fe_min_version: '2.0.0'}};
    case 'artalk api/v2/comments':
      return artalkComments(count);
    case 'artalk api/v2/pages/pv':
      return {pv: 1};
    case 'artalk api/v2/user/status':
      return {is_admin: false, is_login: false};
    case 'waline api/comment':
      return walineComments(count);
    case 'waline api/article':
      return {errno: 0, data: [{time: 1}]};
    default:
      return undefined;
  }
}

const words = (review: Review) => `${review.recommended ? 'Recommended' : 'Not recommended'}. ${review.comment}`;
const place = (review: Review) => `${review.city}, ${review.state}`;

/** A review becomes a comment, and its response a reply. */
function artalkComments(count: number): object {
  const comments = reviews(count).flatMap((review, index) => {
    const id = index * 2 + 1;
    const comment = artalkComment(id, 0, place(review), review.date, words(review));
    return review.response
      ? [comment, artalkComment(id + 1, id, review.response.responder, review.response.date, review.response.text)]
      : [comment];
  });
  const page = {
    id: 1,
    admin_only: false,
    key: '/',
    url: '/',
    title: '',
    site_name: 'bench',
    vote_up: 0,
    vote_down: 0,
    pv: 1,
    date: '2025-12-06',
  };
  return {comments, count: comments.length, roots_count: count, page};
}

function artalkComment(id: number, rid: number, nick: string, date: string, text: string): object {
  return {
    id,
    rid,
    nick,
    date: `${date} 12:00:00`,
    content: text,
    content_marked: `<p>${text}</p>`,
    badge_color: '',
    badge_name: '',
    email_encrypted: '',
    ip_region: '',
    is_allow_reply: true,
    is_collapsed: false,
    is_pending: false,
    is_pinned: false,
    is_verified: false,
    link: '',
    page_key: '/',
    page_url: '/',
    site_name: 'bench',
    ua: '',
    user_id: id,
    visible: true,
    vote_down: 0,
    vote_up: 0,
  };
}

function walineComments(count: number): object {
  const data = reviews(count).map((review, index) => {
    const {response} = review;
    const id = index * 2 + 1;
    const children = response
      ? [
          {
            ...walineComment(id + 1, response.responder, response.date, response.text),
            pid: id,
            rid: id,
            reply_user: {nick: place(review), link: '', avatar: ''},
          },
        ]
      : [];
    return {...walineComment(id, place(review), review.date, words(review)), sticky: false, children};
  });
  return {errno: 0, errmsg: '', data: {page: 1, totalPages: 1, pageSize: count, count, data}};
}

function walineComment(objectId: number, nick: string, date: string, text: string): object {
  return {objectId, nick, time: Date.parse(date), comment: `<p>${text}</p>`, orig: text, like: 0, link: '', avatar: '', status: 'approved'};
}
