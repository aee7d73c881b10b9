import type { FeedErrorCode, LoadOutcome } from './load-outcome.ts';

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

/** True for the beginning of a JSON object or list whose end is missing. */
function isTruncated(text: string): boolean {
  if (!/[[{]/.test(text.charAt(0))) return false;
  let depth = 0;
  let isString = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index);
    if (isString && letter === '\\') index++;
    else if (letter === '"') isString = !isString;
    else if (!isString && /[[{]/.test(letter)) depth++;
    else if (!isString && /[\]}]/.test(letter)) depth--;
  }
  return isString || depth > 0;
}

function diagnose(text: string): FeedErrorCode {
  const content = text.trim();
  if (!content) return 'feed-empty';
  if (content.startsWith('<')) return 'feed-not-json-html';
  return isTruncated(content) ? 'feed-truncated' : 'feed-not-json';
}

/** Reads JSON in an encoding that it should not have, or says what the file is instead. */
export function recoverJson(buffer: ArrayBuffer): LoadOutcome {
  const text = decodeAny(buffer);
  try {
    return { ok: true, data: JSON.parse(text), bytes: buffer.byteLength };
  } catch {
    return { ok: false, code: diagnose(text) };
  }
}
