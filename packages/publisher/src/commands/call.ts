/** A call that cannot be answered; its message is German and says what to write. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}

/** What stands behind a command. */
export interface Call {
  readonly files: readonly string[];
  /** By name, without the two dashes; '' where no value belongs to it. */
  readonly options: ReadonlyMap<string, string>;
}

/** Options that stand for themselves. */
const FLAGS = new Set(['json', 'parts', 'bericht', 'massnahmen']);

/**
 * Takes apart what stands behind a command.
 *
 * @param known - options that the command has
 * @throws WrongCall for any other, and for one without its value
 */
export function readCall(args: readonly string[], known: readonly string[]): Call {
  const files: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const [, name, attached] = /^--([^=]+)(?:=(.*))?$/s.exec(args[at] ?? '') ?? [];
    if (name === undefined) {
      files.push(args[at] ?? '');
      continue;
    }
    if (!known.includes(name))
      throw new WrongCall(
        `--${name} gibt es hier nicht. Möglich sind: ${known.map((word) => `--${word}`).join(', ')}.`,
      );
    const value = attached ?? (FLAGS.has(name) ? '' : args[++at]);
    if (value === undefined || (value.startsWith('--') && attached === undefined))
      throw new WrongCall(`--${name}: Es fehlt, was dahinter gehört.`);
    options.set(name, value);
  }
  return { files, options };
}

export const HELP = `strategy-feed macht aus den Mappen der Redaktion den Feed für die Website.

  strategy-feed template ZIEL.xlsx            leere Vorlage mit Beispielen
  strategy-feed template --town NAME QUELLE ZIEL.xlsx
                                              Mappe einer Kommune; QUELLE ist der Feed oder die Mappe des Kreises
  strategy-feed validate MAPPE…               sagt, was an einer Mappe oder einem Feed nicht stimmt
  strategy-feed build MAPPE… --out ORDNER     macht aus der Mappe des Kreises und denen der Kommunen den Feed
                                              (dazu die Anliegen, die die Moderation als .json ausgibt)
  strategy-feed diff ALT NEU                  zeigt, was sich geändert hat
  strategy-feed export FEED.json ZIEL.xlsx    macht aus einem Feed eine Mappe (.xlsx, .ods oder Ordner für .csv)
  strategy-feed export --massnahmen QUELLE ZIEL.xlsx
                                              Liste der Maßnahmen für Räte (.xlsx, .ods oder .csv), mit --town die einer
                                              Kommune; QUELLE ist der Feed oder die Mappe

Angaben:
  --out ORDNER       wohin veröffentlicht wird
  --previous FEED    der bisher veröffentlichte Feed; sonst der im Ordner
  --workbook ZIEL    schreibt die Mappe mit neuen Kennungen
  --parts            schreibt den Feed auch in Teilen (Ordner parts)
  --bericht          sagt bei validate auch, was fehlt, alt oder schwer zu lesen ist
  --json             Ausgabe für Maschinen

Was gerade gelesen, geprüft oder geschrieben wird, steht im Terminal dabei, sonst nur bei langer Arbeit (Fehlerausgabe).
Ergebnis: 0 in Ordnung, 1 es ist etwas zu berichtigen, 2 falscher Aufruf oder zu altes Node.js, 3 eine Datei ist nicht lesbar.`;
