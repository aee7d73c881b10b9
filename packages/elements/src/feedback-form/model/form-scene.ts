import type { FeedbackMode, FeedbackRoute } from '@strategy-widgets/feed';
import { baseUrl, registry } from '@strategy-widgets/feed/registry';
import { feedbackMode, feedbackRoute, safeUrl } from '@strategy-widgets/feed';
import type { MessageField, MessageType } from '@strategy-widgets/feedback';
import { MESSAGE_TYPES } from '@strategy-widgets/feedback';
import { msg, str } from '@lit/localize';
import type { Density } from '../../shared/fold/disclosure.ts';
import type { Announcer } from '../../shared/page/announcer.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { DraftState } from './draft.ts';
import { subjectOf, subjects, townOf, type Subject } from './subject.ts';

/** What the page's attributes say. */
export interface FormAttributes {
  readonly measure?: string;
  readonly types?: string;
  readonly endpoint?: string;
  readonly privacyUrl?: string;
  readonly density?: Density;
}

export interface FormHandlers {
  /** Takes what stands in the fields. */
  readonly read: () => void;
  readonly submit: (event: Event) => unknown;
  readonly copy: () => unknown;
  /** Shows the form for another message. */
  readonly again: () => unknown;
  /** Opens what became of an earlier message, or closes it. */
  readonly lookUp: () => unknown;
  /** Somebody goes on to the mail program. */
  readonly leave: () => void;
  readonly go: (field: MessageField) => unknown;
  /** Says aloud what was done where nothing takes the focus. */
  readonly voice: Announcer;
}

/** Everything that the form's parts render from. */
export interface FormScene {
  readonly view: LinkedView;
  readonly draft: DraftState;
  readonly on: FormHandlers;
  readonly density?: Density;
  readonly all: readonly Subject[];
  readonly subject?: Subject;
  /** For a mail and for the town's own form. */
  readonly subjectLine: string;
  readonly types: readonly MessageType[];
  readonly mode: FeedbackMode;
  readonly route?: FeedbackRoute;
  /** Absolute URL. */
  readonly endpoint: string;
  readonly privacy?: string;
  /** False where subject and kind change nothing, since another site asks for them. */
  readonly hasChoice: boolean;
  /** Endpoint and town: what a receiver may refuse. */
  readonly door: string;
  /** True where something could be sent, were there a privacy notice or did the receiver take it. */
  readonly isRefused: boolean;
  /** Mailbox of the route, the way out of every failure. */
  readonly email?: string;
}

/** The feed's own addresses are relative to the feed, the page's to the page. */
function endpointOf(view: LinkedView, own: string | undefined, route?: FeedbackRoute): string {
  const url = own
    ? safeUrl(own, baseUrl())
    : safeUrl(route?.endpoint, new URL(view.store.url).href);
  return url?.startsWith('http') ? url : '';
}

/** Kinds to choose from: those of the attribute, with the one that says nothing first. */
const typesOf = (types: string | undefined): MessageType[] =>
  MESSAGE_TYPES.filter(
    (type) => type === 'message' || !types || types.split(/[\s,]+/).includes(type),
  );

function routeOf(view: LinkedView, draft: DraftState, subject?: Subject, type = draft.type) {
  const municipality = townOf(view, draft)?.id;
  return feedbackRoute(view.strategy, { municipality, actionField: subject?.actionField, type });
}

/** Nothing is sent without a word on data protection: the mail program may stand in. */
function modeOf(endpoint: string, route: FeedbackRoute | undefined, isRefused: boolean) {
  if (endpoint && !isRefused) return 'message';
  return feedbackMode(route && { ...route, endpoint: undefined });
}

/** The measures that the page speaks of, and the one that somebody is writing about. */
export function subjectMeasures(
  view: LinkedView,
  { about = '' }: DraftState,
  named = '',
): string[] {
  const opened = view.page.get().measure ?? '';
  const kept = /^measure:(.+)/.exec(about)?.[1] ?? '';
  return [...new Set([named, opened, kept])].filter(Boolean);
}

/** Finds out who gets the message, and how. */
export function formScene(
  view: LinkedView,
  draft: DraftState,
  { measure, types, endpoint: own, privacyUrl, density }: FormAttributes,
  on: FormHandlers,
): FormScene {
  const all = subjects(view, subjectMeasures(view, draft, measure));
  const subject = subjectOf(view, draft, all);
  const route = routeOf(view, draft, subject);
  const endpoint = endpointOf(view, own, route);
  const privacy = safeUrl(
    privacyUrl ?? registry().settings.privacyUrl ?? route?.privacyUrl,
    baseUrl(),
  );
  const door = `${endpoint} ${townOf(view, draft)?.id ?? ''}`;
  const isRefused = Boolean(endpoint && (!privacy || draft.closed?.door === door));
  const kinds = typesOf(types);
  const routes = [undefined, ...all].flatMap((one) =>
    kinds.map((type) => routeOf(view, draft, one, type)),
  );
  const title = subject?.title ?? view.plain(view.strategy.title);
  return {
    view,
    draft,
    on,
    density,
    all,
    subject,
    subjectLine: msg(str`Rückmeldung: ${title}`, { id: 'form-subject' }),
    types: kinds,
    hasChoice: Boolean(endpoint || route?.email) || new Set(routes).size > 1,
    mode: modeOf(endpoint, route, isRefused),
    route,
    endpoint,
    privacy,
    door,
    isRefused,
    email: route?.email,
  };
}
