/** Windows hands a mail program about 2,000 characters; what is longer arrives cut or not at all. */
const LONGEST = 1900;

/** Half of a character pair alone cannot be encoded. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

/**
 * A mailto: address with subject and text (RFC 6068). A text that is too long for it is left out, for
 * the resident to paste.
 */
export function mailUrl(
  email: string,
  subject: string,
  text: string,
): { url: string; isWhole: boolean } {
  const to = `mailto:${encode(email).replace('%40', '@')}?subject=${encode(subject)}`;
  const whole = `${to}&body=${encode(text.replace(/\r?\n/g, '\r\n'))}`;
  if (!text) return { url: to, isWhole: true };
  return whole.length > LONGEST ? { url: to, isWhole: false } : { url: whole, isWhole: true };
}

/** The place in a link's query where a subject goes, as in `https://stadt.example/?betreff={subject}`. */
export const linkUrl = (link: string, subject: string): string =>
  link.replace('{subject}', encode(subject));

/**
 * Copies a field's text; where the page may not, it marks it, so that the resident can copy.
 *
 * @returns true when it was copied
 */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
