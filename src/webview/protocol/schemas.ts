import * as z from 'zod/mini';
import {ReasonCode} from '../../api/practice/schemas.js';
import {Count, each, EditorialCheck, Id, line} from '../../api/shared/schemas.js';
import {InvitationToken} from '../../api/survey/schemas.js';
import {SUBMISSION_KINDS} from '../../domain/feedback.js';
import {CONTACT_FIELDS} from '../../domain/submission.js';
import {IGNORED_REASONS, PAGE_FAILURES, PROTOCOL, WEB_VIEW_EVENTS, WEB_VIEW_TAGS} from './protocol.js';

/*
 * The messages between a native app and the page in its web view, v1. Each is a JSON text with `directoryReviews: 1` and a `type`.
 * v1 changes only by additions: receivers ignore unknown fields and types. Lengths are in CSS pixels.
 */

/** Descriptions of messages and names of shared types in the JSON Schema. */
export const MEANINGS = z.registry<{readonly id?: string; readonly description?: string}>();

const message = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, description: string, fields: Fields) =>
  z.object({directoryReviews: z.literal(PROTOCOL), type: z.literal(type), ...fields}).register(MEANINGS, {description});

/** A length on a device's screen. */
const Length = z.int().check(z.gte(0), z.lte(10_000));

/** HTTPS, or localhost for development. */
const ServiceAddress = z.string().check(z.maxLength(2000), z.regex(/^(https:\/\/[^/]|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$))/));

export const PlanProfile = z
  .object({
    brand: z.optional(line(100)),
    helpLink: z.optional(z.string().check(z.maxLength(2000), z.regex(/^(https?|mailto|tel):/))),
    /** IANA name, such as `America/Denver`. */
    timeZone: z.optional(line(100)),
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
    /** What the plan switches off in the editorial check, and adds. */
    editorialCheck: z.optional(EditorialCheck),
  })
  .register(MEANINGS, {id: 'PlanProfile'});

const PartOfContact = z.object(each(CONTACT_FIELDS, z.optional(z.string()))).register(MEANINGS, {id: 'PartOfContact'});

/** A practice's unsubmitted text for a review. The length is not limited, so the page accepts every draft that it has sent. */
export const Draft = z
  .object({reviewId: Id, kind: z.enum(SUBMISSION_KINDS), text: z.string(), contact: PartOfContact, reasonCode: z.optional(ReasonCode)})
  .register(MEANINGS, {id: 'Draft'});

/** A member's unsubmitted answer. */
export const SurveyDraft = z.object({recommended: z.optional(z.boolean()), comment: z.string()}).register(MEANINGS, {id: 'SurveyDraft'});

export const Configure = message(
  'configure',
  'What to show, as the answer to `ready`. May be sent again at any time, for another provider or practice.',
  {
    tag: z.enum(WEB_VIEW_TAGS),
    /** Base address of the service. The page connects only to its origin until it is reloaded. */
    api: ServiceAddress,
    /** The provider whose reviews to show. Required for the reviews tab, and optional for the workspace. */
    providerId: z.optional(Id),
    practiceId: z.optional(Id),
    /** The review to open in the reviews tab. */
    reviewId: z.optional(Id),
    /** The survey's visit: a claim of the signed-in member, or the token of the invitation. One of them is required. */
    claimId: z.optional(Id),
    invitationToken: z.optional(InvitationToken),
    /** BCP 47: `en-US`, `es`. */
    locale: z.optional(line(100)),
    direction: z.optional(z.enum(['ltr', 'rtl'])),
    planProfile: z.optional(PlanProfile),
    /** Prefills the sender of a response. */
    contact: z.optional(PartOfContact),
    /** Whether the app keeps drafts and restores them if the page is lost. Otherwise no typed text leaves the page. */
    keepsDrafts: z.optional(z.boolean()),
    /** The drafts that the app has kept. */
    drafts: z.optional(z.array(Draft).check(z.maxLength(1000))),
    surveyDraft: z.optional(z.nullable(SurveyDraft)),
  },
);

export const Appearance = message(
  'appearance',
  'The appearance of the page, and the areas covered by the device. Each part may be sent at any time. Omitted parts do not change.',
  {
    theme: z.optional(
      z.object({
        /** The device's scheme by default. */
        scheme: z.optional(z.enum(['light', 'dark'])),
        /** CSS values for the page around the tag. */
        background: z.optional(line(200)),
        text: z.optional(line(200)),
        font: z.optional(line(200)),
        /** Design tokens such as `--dr-color-accent`, with CSS values. */
        tokens: z.optional(z.record(z.string().check(z.regex(/^--dr-[a-z0-9-]+$/)), line(200))),
      }),
    ),
    /** For systems whose web view does not report it. The larger of both values applies. */
    safeArea: z.optional(z.object({top: Length, right: Length, bottom: Length, left: Length})),
    /** The height of the view that the on-screen keyboard covers, or 0 if the view resizes. */
    keyboard: z.optional(Length),
    /** The system's text size in percent of its default. */
    textScale: z.optional(z.int().check(z.gte(50), z.lte(500))),
  },
);

export const TokenAnswer = message('token', 'The answer to the `token-wanted` with the same number, or `null` if no one is signed in.', {
  request: Count,
  token: z.nullable(line(16_000)),
});

export const Back = message('back', 'The back button or gesture. Closes the dialog or menu that `can-go-back` reported.', {});

export const Connection = message('connection', 'Whether the device is online. Requests that failed offline are retried automatically.', {
  online: z.boolean(),
});

export const Resume = message('resume', 'A person has signed in after `dr-sign-in-required`. The page continues what was interrupted.', {});

export const Ready = message('ready', 'The first message of the page, also after a reload. It then waits for `configure`.', {
  release: z.string(),
});

export const Height = message('height', 'The height of the whole page, for an app that makes the view as tall.', {height: Count});

export const ToldEvent = message('event', 'An event of a tag, with ids, counts and codes, but never text.', {
  name: z.enum(WEB_VIEW_EVENTS),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const TokenWanted = message('token-wanted', 'The page needs a token for a request to the service. Each number is answered once.', {
  request: Count,
  /** The service has refused the last token, so it must be renewed. */
  rejected: z.boolean(),
});

export const Drafts = message('drafts', 'All unsubmitted drafts, after each change. Sent only to an app that has set `keepsDrafts`.', {
  drafts: z.array(Draft),
  surveyDraft: z.nullable(SurveyDraft),
});

export const Dirty = message('dirty', 'Whether leaving now would lose typed text.', {dirty: z.boolean()});

export const CanGoBack = message('can-go-back', 'Whether `back` would close an open dialog or menu.', {
  canGoBack: z.boolean(),
});

export const Link = message('link', 'A link to a phone number, an email address or a page was clicked. The web view does not follow it.', {
  href: z.string(),
});

export const Failed = message('failed', 'The page itself failed.', {code: z.enum(PAGE_FAILURES)});

export const Ignored = message('ignored', 'A message from the app was ignored.', {
  /** The number of ignored messages since the page was loaded. */
  count: Count,
  reason: z.enum(IGNORED_REASONS),
  /** The path of a missing or invalid field: `.theme.scheme`. */
  field: z.optional(z.string()),
});

export const MESSAGES_TO_PAGE = {Configure, Appearance, TokenAnswer, Back, Connection, Resume};

export const MESSAGES_TO_APP = {Ready, Height, ToldEvent, TokenWanted, Drafts, Dirty, CanGoBack, Link, Failed, Ignored};

export type MessageToPage = z.infer<(typeof MESSAGES_TO_PAGE)[keyof typeof MESSAGES_TO_PAGE]>;
export type MessageToApp = z.infer<(typeof MESSAGES_TO_APP)[keyof typeof MESSAGES_TO_APP]>;
