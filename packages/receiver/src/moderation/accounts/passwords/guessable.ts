import { fold } from '@strategy-widgets/feed';

/**
 * Powers of ten of guesses that a password has to withstand: eight guesses a second, which is all that a
 * receiver looks at, take four months for so many.
 */
const ENOUGH = 8;
/** What a sign costs that belongs to nothing known: one of some thirty. */
const SIGN = 1.5;
/** A row of keys, letters or digits, a year, or what stood before already. */
const ROW = 1;
const AGAIN = 0.3;
/** A word that everybody who guesses here tries first. */
const LOCAL = 1;
const LONGEST_WORD = 24;
const SHORTEST_WORD = 3;

const ROWS = [
  ...['abcdefghijklmnopqrstuvwxyz', '01234567890', '^1234567890'],
  ...['qwertzuiop', 'asdfghjkl', 'yxcvbnm', 'qwertyuiop', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm'],
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '1qay', 'qayxsw', 'qazwsx'],
];
const SHORTEST_ROW = 3;

/** Words of this place and its work, beside those of the lists. */
const WORDS = [
  ...['feedback', 'strategie', 'digital', 'digitalisierung', 'moderation', 'verwaltung', 'rathaus'],
  ...[
    'kreis',
    'lippe',
    'stadt',
    'gemeinde',
    'kommune',
    'buergermeister',
    'buerger',
    'rueckmeldung',
  ],
  ...['passwort', 'kennwort', 'geheim', 'willkommen', 'admin', 'administrator', 'test', 'start'],
  ...['fruehling', 'sommer', 'herbst', 'winter', 'januar', 'februar', 'maerz', 'april', 'mai'],
  ...['juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'],
];

/** Signs that stand for letters. */
const LEET: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '€': 'e', '|': 'l', '+': 't' },
};

const plain = (text: string): string => [...text].map((sign) => LEET[sign] ?? sign).join('');
const turned = (text: string): string => [...text].reverse().join('');

/** What a word costs in powers of ten. */
type Cost = (word: string) => number;

/** The common passwords of the list, the most common first. */
async function readList(): Promise<ReadonlyMap<string, number>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const ranks = new Map<string, number>();
  for (const [index, word] of dictionary['passwords-common'].entries()) {
    if (!ranks.has(word)) ranks.set(word, Math.log10(index + 2));
  }
  return ranks;
}

let list: ReturnType<typeof readList> | undefined;

/** Some 4 MB, which stay once somebody chose a password. */
const listed = () => (list ??= readList());

/** Letters of a phrase as somebody writes it without umlauts, and each of its words. */
const wordsOf = (phrase: string): string[] => {
  const words = fold(phrase).split(/[^\p{L}\d]+/u);
  return [words.join(''), ...words].filter(({ length }) => length >= SHORTEST_WORD);
};

const isRow = (part: string): boolean =>
  part.length >= SHORTEST_ROW &&
  ROWS.some((row) => row.includes(part) || turned(row).includes(part));

/** From this century or the last. */
const isYear = (part: string): boolean => /^(19|20)\d\d$/.test(part);

const isOneSign = (part: string): boolean => part.length > 1 && new Set(part).size === 1;

async function costOfWords(about: readonly string[]): Promise<Cost> {
  const ranks = await listed();
  const local = new Set([...WORDS, ...about].flatMap(wordsOf));
  const known = (word: string): number =>
    local.has(word) ? LOCAL : (ranks.get(word) ?? Number.POSITIVE_INFINITY);
  return (part) => {
    if (isRow(part) || isYear(part) || isOneSign(part)) return ROW;
    if (part.length < SHORTEST_WORD) return Number.POSITIVE_INFINITY;
    const spelled = plain(part);
    return Math.min(known(part), AGAIN + Math.min(...[spelled, turned(part)].map(known)));
  };
}

/** The least that whoever guesses has to try: the cheapest way to put the password together. */
function costOf(password: string, costOfPart: Cost): number {
  const least = [0];
  for (let end = 1; end <= password.length; end++) {
    let best = (least[end - 1] ?? 0) + SIGN;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end - 1; start++) {
      const part = password.slice(start, end);
      const isAgain = password.slice(0, start).includes(part);
      const cost = isAgain ? AGAIN : costOfPart(part);
      best = Math.min(best, (least[start] ?? 0) + cost);
    }
    least.push(best);
  }
  return least.at(-1) ?? 0;
}

/**
 * Whether a password is on a list of common ones, or is made of such words, rows of keys, repetitions
 * and what everybody knows who logs in there. Compared without case and accents, with digits for letters,
 * and backwards.
 *
 * @param about - login, name of the town, host: what somebody guesses first
 * @see NIST SP 800-63B, 3.1.1.2: compare with commonly used, expected and compromised values
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  const cost = await costOfWords(about);
  const whole = fold(password);
  // One sign between all letters is one more thing to think of.
  const joined = whole.replace(/[^\p{L}\d]/gu, '');
  return Math.min(costOf(whole, cost), costOf(joined, cost) + SIGN) < ENOUGH;
}
