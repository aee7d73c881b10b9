import { placeWords, type Place } from '../messages/sheet-message.ts';
import type { ReportFinding } from './finding.ts';

/** Headings, in the order in which they are worth mending. */
export const REPORT_HEADINGS: Readonly<Record<ReportFinding['code'], string>> = {
  unconfirmed: 'Nicht bestätigt',
  'past-end': 'Ende vorbei, nicht abgeschlossen',
  'example-address': 'Adresse der Vorlage',
  'no-lead': 'Ohne Federführung',
  'no-date': 'Ohne Zeitangabe',
  'no-field': 'Ohne Handlungsfeld',
  'no-translation': 'Ohne Übersetzung',
  'poor-alt': 'Bildbeschreibung sagt nichts',
  'long-teaser': 'Kurztext lang',
  'hard-sentence': 'Schwer zu lesen',
};

/** What is said of the places and towns of findings. */
export interface ReportWords {
  readonly placeOf: (pointer: string) => Place;
  /** Name of a town by its id. */
  readonly townName: (id: string) => string;
}

/** For each town one paragraph, ready to be mailed to it. */
function byTown(findings: readonly ReportFinding[], { townName }: ReportWords): string[] {
  return [...new Set(findings.map(({ town }) => town))]
    .map((town) => {
      const found = findings.filter((finding) => finding.town === town);
      return [town === undefined ? 'Gesamtstand' : townName(town), found] as const;
    })
    .sort(([a], [b]) => a.localeCompare(b, 'de'))
    .flatMap(([name, found]) => [
      `  ${name} (${String(found.length)}):`,
      ...found.map((finding) => `    - ${finding.name}: ${finding.words}`),
    ]);
}

const byPlace = (findings: readonly ReportFinding[], { placeOf }: ReportWords): string[] =>
  findings.map(
    ({ pointer, name, words }) => `  - ${name} (${placeWords(placeOf(pointer))}): ${words}`,
  );

/** The findings under their headings, in German. */
export function reportLines(findings: readonly ReportFinding[], words: ReportWords): string[] {
  if (!findings.length) return ['Bericht: Nichts zu verbessern.'];
  const codes = Object.keys(REPORT_HEADINGS) as ReportFinding['code'][];
  return [
    `Bericht: ${String(findings.length)} Stellen, die besser sein könnten.`,
    ...codes.flatMap((code) => {
      const found = findings.filter((finding) => finding.code === code);
      if (!found.length) return [];
      const lines = code === 'unconfirmed' ? byTown(found, words) : byPlace(found, words);
      return ['', `${REPORT_HEADINGS[code]} (${String(found.length)})`, ...lines];
    }),
  ];
}
