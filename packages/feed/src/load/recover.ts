import { jsonFault, lineAndColumn } from './json-fault.ts';
import type { LoadOutcome, Trouble } from './load-outcome.ts';

const decode = (label: string, bytes: ArrayBuffer, fatal = true): string =>
  new TextDecoder(label, { fatal }).decode(bytes);

/** UTF-16 by its mark or by the zero in each of its first letters, else UTF-8, else Windows-1252. */
function decodeAny(buffer: ArrayBuffer): string {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) {
    return decode('utf-16le', buffer, false);
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) {
    return decode('utf-16be', buffer, false);
  }
  try {
    return decode('utf-8', buffer);
  } catch {
    return decode('windows-1252', buffer, false);
  }
}

function diagnose(text: string): Trouble {
  const content = text.trim();
  if (!content) return { ok: false, code: 'feed-empty' };
  if (content.startsWith('<')) return { ok: false, code: 'feed-not-json-html' };
  const at = jsonFault(text);
  const isCut = /^[[{]/.test(content) && at >= text.trimEnd().length;
  const code = isCut ? 'feed-truncated' : 'feed-not-json';
  return { ok: false, code, place: lineAndColumn(text, at) };
}

/** Reads JSON in an encoding that it should not have, or says what the file is instead. */
export function recoverJson(buffer: ArrayBuffer): LoadOutcome {
  const text = decodeAny(buffer);
  try {
    return { ok: true, data: JSON.parse(text), bytes: buffer.byteLength };
  } catch {
    return diagnose(text);
  }
}
