/** A piece of a written phone field, in its order; with an address where it is a number to dial. */
export interface PhonePiece {
  readonly text: string;
  readonly url?: string;
}

/** A number in the making: its digits as they are dialled. */
interface Call {
  readonly start: number;
  end: number;
  dial: string;
  groups: number;
  /** It was begun with a parenthesis, which is still open: „(05261“. */
  isBracketed: boolean;
}

const SPACED = /^(?:[^\S\r\n]|[.\-‐-―−]){1,4}$/;
const COUNTRY = /^\+\d{1,3}$/;
/** Emergency and service numbers, the only short ones that work from everywhere. */
const SHORT = /^(?:11[0257]|116\d{3}|118\d{2,3})$/;
const TIME_OR_DATE = /^(?:\d\d?[.:]\d\d(?:\s?[-–—]\s?\d\d?[.:]\d\d)?|\d\d?\.\s?\d\d?\.\s?\d{2,4})$/;
const FAX = /fax/i;
/** „Tel./Fax“ is a number for both. */
const BOTH = /(?:tel[a-z]{0,5}|fax)\.?\s?(?:[/,+&|]|und|oder)\s?(?:tele)?(?:fax|tel)/i;
/** What stands before an extension, which is no number of its own. */
const EXTENSION = /(?:durchwahl|nebenstelle|app(?:arat)?|dw|ext|klappe)[\s.:]*[-–]?$/i;

/** A slash ends an area code, and after more digits another number: „213-100/101“. */
const isArea = ({ dial }: Call) =>
  (dial.startsWith('0') && dial.length < 7) || (dial.startsWith('+') && dial.length < 9);

/** Takes another group of digits into a number, where what stands between them allows it. */
function takes(call: Call, between: string, digits: string): boolean {
  const isCountry = call.groups === 1 && COUNTRY.test(call.dial);
  if (call.isBracketed && /^\)[\s/\-–—]{0,4}$/.test(between)) call.isBracketed = false;
  else if (/^\s{0,3}\($/.test(between)) {
    if (!isCountry) return false;
    call.isBracketed = true;
  } else if (/^\s{0,3}\/\s{0,3}$/.test(between)) {
    if (!isArea(call)) return false;
  } else if (!SPACED.test(between)) return false;
  // „(0)“ is dialled within the country only, and so is the zero that some leave behind +49.
  const isTrunk = isCountry && (digits === '0' || /^\+4[139]$/.test(call.dial));
  call.dial += isTrunk ? digits.replace(/^0/, '') : digits;
  if (digits !== '0' || !isCountry) call.groups++;
  return true;
}

function callsIn(text: string): Call[] {
  const calls: Call[] = [];
  let call: Call | undefined;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const end = index + digits.length;
    if (call && takes(call, text.slice(call.end, index), digits)) call.end = end;
    else {
      const sign = text.charAt(index - 1);
      const dial = sign === '+' ? `+${digits}` : digits.replace(/^00(?=[1-9])/, '+');
      const isBracketed = sign === '(' && digits.startsWith('0');
      const start = index - Number(sign === '+' || isBracketed);
      call = { start, end, dial, groups: 1, isBracketed };
      calls.push(call);
    }
  }
  return calls;
}

/** Whether a number can be called as it is: with its area, or alone in its field without one. */
function isDialable(call: Call, text: string, before: string, isFirst: boolean): boolean {
  const { dial, start, end } = call;
  const digits = dial.replace('+', '').length;
  if (digits > 15 || EXTENSION.test(before) || (FAX.test(before) && !BOTH.test(before)))
    return false;
  const after = text.slice(end, end + 5);
  if (TIME_OR_DATE.test(text.slice(start, end)) || /^\s?(?:Uhr|h\b)/.test(after)) return false;
  if (SHORT.test(dial)) return true;
  return /^[+0]/.test(dial) ? digits > 5 : isFirst && digits > 2;
}

/**
 * A phone field as it was written, with the numbers in it that can be dialled: „+49 (0)5261 213-0“ dials
 * +4952612130. An extension or a fax beside a number is never joined to it, and opening hours are none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3966
 */
export function phonePieces(text: string): PhonePiece[] {
  const pieces: PhonePiece[] = [];
  let end = 0;
  let known = 0;
  const calls = callsIn(text);
  for (const call of calls) {
    // As much as a label needs.
    const before = text.slice(known, call.start).slice(-60);
    known = call.end;
    if (!isDialable(call, text, before, call === calls[0])) continue;
    if (call.start > end) pieces.push({ text: text.slice(end, call.start) });
    pieces.push({ text: text.slice(call.start, call.end), url: `tel:${call.dial}` });
    end = call.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
