import { requestJson, type LoadOptions, type LoadOutcome } from './json-request.ts';

/**
 * Loads a JSON file: without cookies or referrer, with a time limit, again a few times where a fault
 * may pass, never again where it will not. Never rejects.
 */
export async function loadJson(url: string, options: LoadOptions = {}): Promise<LoadOutcome> {
  const first = await requestJson(url, options);
  if (first.ok) return first;
  try {
    // Only who has trouble loads what explains it.
    const { loadAgain } = await import('./load-again.ts');
    return await loadAgain(url, options, first);
  } catch {
    const code = navigator.onLine ? 'feed-unreachable' : 'feed-offline';
    return { ok: false, code, status: first.answer?.status };
  }
}
