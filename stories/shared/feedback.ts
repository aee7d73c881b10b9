import type { Story } from './states.ts';

type Answer = (method: string) => [status: number, body?: object];

const TOTALS = {
  participations: 34,
  totals: [
    { option: 'mobilitaet', points: 61, participations: 20 },
    { option: 'verwaltung', points: 40, participations: 18 },
    { option: 'bildung', points: 22, participations: 9 },
    { option: 'step-5', points: 60, participations: 12 },
    { option: 'step-4', points: 64, participations: 16 },
    { option: 'step-2', points: 12, participations: 6 },
  ],
};

const RECEIPT = {
  receipt: '7K3M-9QPX',
  secret: 'kq3VZ0f1l-8Wc2yT6uXb4nRs9JmEaHdP',
  receivedAt: '2026-11-24T14:30:00Z',
};

/** A receiver that stores, shows totals and deletes. */
export const storing: Answer = (method) =>
  method === 'POST' ? [201, RECEIPT] : method === 'GET' ? [200, TOTALS] : [204];

/** One that is out of order. */
export const failing: Answer = () => [500, {}];

/** Stands in for a receiver while a story is shown. */
function standIn(answer: Answer): () => void {
  const { fetch } = window;
  window.fetch = (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes('/v1/')) return fetch(input, init);
    const [status, body] = answer(init.method ?? 'GET');
    return Promise.resolve(new Response(body && JSON.stringify(body), { status }));
  };
  return () => {
    window.fetch = fetch;
  };
}

/**
 * Answers the question that a form asks before anybody writes as a receiver does, from now on: Storybook has
 * none, and its forms would say so.
 */
export function letFormsSend(): void {
  const { fetch } = window;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.includes('/v1/permission')
      ? Promise.resolve(new Response(null, { status: 204 }))
      : fetch(input, init);
  };
}

/** Within every shadow root. */
function find(root: ParentNode, selector: string): HTMLElement | undefined {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inner = shadowRoot && find(shadowRoot, selector);
    if (inner) return inner;
  }
  return undefined;
}

async function waitFor(root: ParentNode, selector: string): Promise<HTMLElement> {
  for (let frame = 0; frame < 600; frame++) {
    const found = find(root, selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  throw new Error(`waited in vain for ${selector}`);
}

/** What somebody does: writes into a field, or presses what a selector names. */
export type Deed = readonly [selector: string, text?: string];

async function act(canvas: HTMLElement, [selector, text]: Deed): Promise<void> {
  const target = await waitFor(canvas, selector);
  if (text === undefined) {
    target.click();
    return;
  }
  (target as HTMLInputElement).value = text;
  target.dispatchEvent(new Event('input'));
}

/**
 * A form in use.
 *
 * @param shown - selector of what is there at the end
 */
export const inUse = (answer: Answer, deeds: readonly Deed[], shown: string): Story => ({
  beforeEach: () => standIn(answer),
  play: async ({ canvasElement }) => {
    for (const deed of deeds) await act(canvasElement, deed);
    await waitFor(canvasElement, shown);
  },
});
