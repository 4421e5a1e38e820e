import * as z from 'zod/mini';
import {SUBMISSION_KINDS} from '../../domain/feedback.js';
import {IGNORED_REASONS, PAGE_FAILURES, PROTOCOL, WEB_VIEW_EVENTS, WEB_VIEW_TAGS} from './protocol.js';
import {Count, Id, line} from '../../api/shared/schemas.js';
import {InvitationToken} from '../../api/survey/schemas.js';

/*
 * What a native app and the page in its web view say to each other, v1: texts of JSON, each with `directoryReviews: 1` and a
 * `type`. Additive within v1: readers pass over fields and types they do not know. Lengths are in CSS pixels.
 */

/** What each message is for, and the names of what stands in several: for readers of the JSON Schema. */
export const MEANINGS = z.registry<{readonly id?: string; readonly description?: string}>();

const message = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, description: string, fields: Fields) =>
  z.object({directoryReviews: z.literal(PROTOCOL), type: z.literal(type), ...fields}).register(MEANINGS, {description});

/** Of a device's screen; none is longer. */
const Length = z.int().check(z.gte(0), z.lte(10_000));

/** On https; a machine's own address is for development. */
const ServiceAddress = z.string().check(z.maxLength(2000), z.regex(/^(https:\/\/[^/]|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$))/));

export const PlanProfile = z
  .object({
    brand: z.optional(line(100)),
    helpLink: z.optional(z.string().check(z.maxLength(2000), z.regex(/^https?:\/\//))),
    /** Business days. */
    daysToDecide: z.optional(z.object({from: Count, to: Count})),
    phones: z.optional(
      z.object({
        providerReviews: z.optional(line(100)),
        providerService: z.optional(line(100)),
        behavioralProviders: z.optional(line(100)),
        access: z.optional(line(100)),
      }),
    ),
  })
  .register(MEANINGS, {id: 'PlanProfile'});

const PartOfContact = z
  .object({name: z.optional(z.string()), phone: z.optional(z.string()), email: z.optional(z.string())})
  .register(MEANINGS, {id: 'PartOfContact'});

/** What a practice has typed for a review and not submitted. Of any length: what the page gave out it takes back. */
export const Draft = z
  .object({reviewId: Id, kind: z.enum(SUBMISSION_KINDS), text: z.string(), contact: PartOfContact})
  .register(MEANINGS, {id: 'Draft'});

/** What a member has chosen and typed and not submitted. */
export const SurveyDraft = z.object({recommended: z.optional(z.boolean()), comment: z.string()}).register(MEANINGS, {id: 'SurveyDraft'});

export const Configure = message('configure', 'What to show; the answer to `ready`. Again at any time, for another provider or practice.', {
  tag: z.enum(WEB_VIEW_TAGS),
  /** Base address of the service. The page speaks to its origin and to no other until it is loaded anew. */
  api: ServiceAddress,
  /** Whose reviews; where the workspace begins. The reviews tab needs it. */
  providerId: z.optional(Id),
  practiceId: z.optional(Id),
  /** The one review to open, in the reviews tab. */
  reviewId: z.optional(Id),
  /** The visit the survey is about: a claim of the signed-in member, or the token of the invitation. It needs one of them. */
  claimId: z.optional(Id),
  invitationToken: z.optional(InvitationToken),
  /** BCP 47: `en-US`, `es`. */
  locale: z.optional(line(100)),
  direction: z.optional(z.enum(['ltr', 'rtl'])),
  planProfile: z.optional(PlanProfile),
  /** Fills in who sends a response. */
  contact: z.optional(PartOfContact),
  /** Whether the app keeps what is typed, to give it back when the page has been lost. Without it no typed text leaves the page. */
  keepsDrafts: z.optional(z.boolean()),
  /** What it kept. */
  drafts: z.optional(z.array(Draft).check(z.maxLength(1000))),
  surveyDraft: z.optional(z.nullable(SurveyDraft)),
});

export const Appearance = message(
  'appearance',
  'How it looks, and what covers it. Each part at any time; what is left out stays as it is.',
  {
    theme: z.optional(
      z.object({
        /** Without it that of the device. */
        scheme: z.optional(z.enum(['light', 'dark'])),
        /** CSS values for the page around the tag. */
        background: z.optional(line(200)),
        text: z.optional(line(200)),
        font: z.optional(line(200)),
        /** Design tokens, `--dr-color-accent` and the like, with CSS values. */
        tokens: z.optional(z.record(z.string().check(z.regex(/^--dr-[a-z0-9-]+$/)), line(200))),
      }),
    ),
    /** For systems whose web view does not report it: the larger of the two counts. */
    safeArea: z.optional(z.object({top: Length, right: Length, bottom: Length, left: Length})),
    /** How much of the view the on-screen keyboard covers; 0 where the view gets smaller by itself. */
    keyboard: z.optional(Length),
    /** The system's text size in percent of its standard. */
    textScale: z.optional(z.int().check(z.gte(50), z.lte(500))),
  },
);

export const TokenAnswer = message('token', 'The answer to `token-wanted` of the same number; `null` when nobody is signed in.', {
  request: Count,
  token: z.nullable(line(16_000)),
});

export const Back = message('back', 'The back button or gesture. Closes what `can-go-back` is true for.', {});

export const Connection = message('connection', 'Whether the device is online. What failed without network is tried again by itself.', {
  online: z.boolean(),
});

export const Resume = message('resume', 'Somebody has signed in, after `dr-sign-in-required`: what was interrupted goes on.', {});

export const Ready = message('ready', 'The first thing the page says, also after a reload: it waits for `configure`.', {
  release: z.string(),
});

export const Height = message('height', 'Of all there is on the page, for an app that makes the view as high.', {height: Count});

export const ToldEvent = message('event', 'A fact a tag tells: ids, counts and codes, never text.', {
  name: z.enum(WEB_VIEW_EVENTS),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const TokenWanted = message(
  'token-wanted',
  'A token is needed, to be sent with a request to the service. Each number is answered once.',
  {
    request: Count,
    /** The service has refused the last one: renew it. */
    rejected: z.boolean(),
  },
);

export const Drafts = message(
  'drafts',
  'All that is typed and not submitted, after each change: only for an app that has said `keepsDrafts`.',
  {drafts: z.array(Draft), surveyDraft: z.nullable(SurveyDraft)},
);

export const Dirty = message('dirty', 'Whether leaving now would lose something typed.', {dirty: z.boolean()});

export const CanGoBack = message('can-go-back', 'Whether `back` would close something: a dialog or a menu is open.', {
  canGoBack: z.boolean(),
});

export const Link = message('link', 'A link was followed: to a phone, a mailbox or a page. The web view goes nowhere.', {href: z.string()});

export const Failed = message('failed', 'The page itself failed.', {code: z.enum(PAGE_FAILURES)});

export const Ignored = message('ignored', 'A message of the app was passed over.', {
  /** Of all since the page was loaded. */
  count: Count,
  reason: z.enum(IGNORED_REASONS),
  /** The path of the field, where one is missing or wrong: `.theme.scheme`. */
  field: z.optional(z.string()),
});

export const MESSAGES_TO_PAGE = {Configure, Appearance, TokenAnswer, Back, Connection, Resume};

export const MESSAGES_TO_APP = {Ready, Height, ToldEvent, TokenWanted, Drafts, Dirty, CanGoBack, Link, Failed, Ignored};

export type MessageToPage = z.infer<(typeof MESSAGES_TO_PAGE)[keyof typeof MESSAGES_TO_PAGE]>;
export type MessageToApp = z.infer<(typeof MESSAGES_TO_APP)[keyof typeof MESSAGES_TO_APP]>;
