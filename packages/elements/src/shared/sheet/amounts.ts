/** A number with its thousands set apart or not, its decimals, and a word that multiplies it. */
const AMOUNT =
  /(\d{1,3}(?:[.,\s'’]\d{3})+(?!\d)|\d+)([.,]\d+)?\s*(ts|tau|thou|mio|mill|mrd|billi)?/giu;

const SCALES: Readonly<Record<string, number>> = { t: 1e3, mi: 1e6, mr: 1e9, bi: 1e9 };

function valueOf([, whole = '', decimals = '', scale = '']: RegExpExecArray): number {
  const value = Number(whole.replace(/\D/g, '') + decimals.replace(',', '.'));
  const [first = '', second = ''] = scale.toLowerCase();
  return value * (SCALES[first] ?? SCALES[first + second] ?? 1);
}

/**
 * Whether a text says an amount already, as „51.000 €“ or „1,2 Mio. Euro“ do: then it is not to be
 * printed beside it once more.
 *
 * @param amount - in the unit of the text
 */
export const saysAmount = (text: string, amount: number): boolean =>
  [...text.matchAll(AMOUNT)].some((found) => Math.abs(valueOf(found) - amount) < 0.5);
