import { registry } from '@strategy-widgets/feed/registry';
import type { Guard, Message } from '@strategy-widgets/feedback';
import type { StrategyWidget } from '../../shared/widget/strategy-widget.ts';
import { control, mount, rootOf, speakGerman, textOf, tidy, until } from '../mount.ts';
import { provideSample, type SampleFeed } from '../provide-feed.ts';

export const FORM = 'strategy-feedback-form';

const { fetch } = globalThis;
let sent: { url: string; init: RequestInit }[] = [];

/** What forms ask before anybody writes. */
const isQuestion = (url: unknown): boolean =>
  new URL(url as string, location.href).pathname === '/v1/permission';
const allowed = () => new Response(null, { status: 204 });
let permission: () => Promise<Response> = () => Promise.resolve(allowed());

/** Answers what forms ask before anybody writes. */
export function permit(answerIt: () => Response | Promise<Response>): void {
  permission = () => Promise.resolve(answerIt());
  receive(() => undefined);
}

/** Answers the form's request as a receiver would; the end-to-end tests send to a real one. */
export function answerWith(...answers: (() => Promise<Response>)[]): void {
  globalThis.fetch = (url, init = {}) => {
    if (isQuestion(url)) return permission();
    if (init.method !== 'POST') return fetch(url, init);
    sent.push({ url: url as string, init });
    return (answers.shift() ?? (() => Promise.reject(new TypeError('Failed to fetch'))))();
  };
}

/** Answers everything that goes to a receiver; undefined is no answer. */
export function receive(
  answer: (method: string, path: string) => Response | Promise<Response> | undefined,
): void {
  globalThis.fetch = (url, init = {}) => {
    if (isQuestion(url)) return permission();
    const { method = 'GET' } = init;
    const { pathname } = new URL(url as string, location.href);
    if (!pathname.startsWith('/v1/')) return fetch(url, init);
    sent.push({ url: url as string, init });
    const response = answer(method, pathname.slice('/v1/'.length));
    return response ? Promise.resolve(response) : Promise.reject(new TypeError('Failed to fetch'));
  };
}

export const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status });
/** Method and path of each request that went to the receiver. */
export const requests = () =>
  sent.map(({ url, init }) => `${init.method ?? 'GET'} ${new URL(url).pathname}`);
export const json = (status: number, body: unknown) => () =>
  Promise.resolve(new Response(JSON.stringify(body), { status }));
export const receipt = json(201, { receipt: 'L-4711' });
export const endpoints = () => sent.map(({ url }) => url);
export const bodies = () =>
  sent
    .filter(({ init }) => init.body)
    .map(({ init }) => JSON.parse(init.body as string) as Message & Guard);
/** The different keys that were sent. */
export const keys = () =>
  new Set(sent.map(({ init }) => new Headers(init.headers).get('Idempotency-Key')));

export const form = async (
  attributes: Record<string, string> = {},
  change?: (feed: SampleFeed) => void,
): Promise<StrategyWidget> =>
  mount(FORM, { feed: await provideSample(change), municipality: 'lemgo', ...attributes });

export function field(element: Element, id: string): HTMLInputElement {
  const found = rootOf(element).querySelector<HTMLInputElement>(`#${id}`);
  if (!found) throw new Error(`no field ${id}`);
  return found;
}

export function write(element: Element, id: string, value: string): void {
  const input = field(element, id);
  input.value = value;
  const name = input.localName === 'select' ? 'change' : 'input';
  input.dispatchEvent(new Event(name, { bubbles: true }));
}

export function submit(element: Element): void {
  const again = 'Noch einmal senden';
  control(element, 'button', textOf(element).includes(again) ? again : 'Nachricht senden').click();
}

export const says = (element: Element, words: string) =>
  until(() => textOf(element).includes(words), words);
export const hasFocus = (element: Element, id: string) =>
  until(() => rootOf(element).activeElement?.id === id, `focus on ${id}`);
/** Whether the browser would ask before the page goes away. */
export const asksBeforeLeaving = () =>
  !dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Leaves nothing of a form behind. */
export function leaveFormPage(): void {
  globalThis.fetch = fetch;
  permission = () => Promise.resolve(allowed());
  sent = [];
  const { drafts, polls } = registry() as { [name in 'drafts' | 'polls']?: Map<string, unknown> };
  drafts?.clear();
  polls?.clear();
  localStorage.clear();
  speakGerman();
  tidy();
}
