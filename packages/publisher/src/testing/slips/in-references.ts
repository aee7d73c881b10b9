import { sampleFeed, type Edit } from '../edited-workbook.ts';
import { both, cell, measure, refused, remarked, silent, type Slip } from './slip.ts';

const town = (written: string): Edit => cell('Beteiligung', 'Kommune', written);
const fields = (written: string): Edit => measure('Handlungsfelder', written);
const translation = (heading: string, written: string): Edit =>
  cell('Übersetzungen', heading, written);

const withoutOwner: Edit = (of) => {
  of('Meilensteine').set('Kennung der Maßnahme', 2, { t: 'z' });
  return of('Meilensteine').set('Maßnahme', 2, { t: 'z' });
};

const WHICH = 'Was gemeint ist, lässt sich nicht sagen; die Meldung hilft weiter.';
const ONE_EACH = 'Jede Kommune hat ihren eigenen Stand; je Zeile eine.';

/** Another text, beside a translation of the former one. */
const newTitle: Edit = (of) => {
  const [measures, translations] = [of('Maßnahmen'), of('Übersetzungen')];
  measures.set('Titel', measures.row('Kennung', 'digital-lotsen'), 'Hilfe am Handy');
  return translations.at('Text', translations.row('Kennung', 'digital-lotsen'));
};

type Measure = Record<string, unknown>;

/** The measures of the sample, the first of which has a title in French. */
const withFrench = (): Measure[] =>
  (sampleFeed()['measures'] as Measure[]).map((item, index) =>
    index ? item : { ...item, title: { ...(item['title'] as object), fr: 'La mairie' } },
  );

/** Another title, beside the translation of the former one in a column of its own. */
const besideTitle: Edit = (of) => {
  const sheet = of('Maßnahmen');
  sheet.rename('Gebärdensprache', 'Titel (fr)');
  sheet.set('Titel', 2, 'Rathaus im Netz');
  return sheet.set('Titel (fr)', 2, 'La mairie');
};

/** Slips in what leads to another row. */
export const REFERENCES: readonly Slip[] = [
  refused('Kommune „Bad Salzufeln“', 'unknown-name', town('Bad Salzufeln'), WHICH),
  refused('Kommune „alle“', 'no-single-name', town('alle'), ONE_EACH),
  refused('Kommune „Lemgo, Detmold“', 'several-names', town('Lemgo, Detmold'), ONE_EACH),
  silent(
    'Kommune als Gemeindeschlüssel ohne Null',
    'needs/0/municipality',
    'kalletal',
    cell('Anliegen', 'Kommune', '5766036'),
    'Es gibt nur die eine.',
  ),
  refused('Handlungsfeld, das es nicht gibt', 'unknown-name', fields('Raumfahrt'), WHICH),
  silent(
    'Kennung des Handlungsfelds statt des Namens',
    'measures/0/actionFields',
    ['daten'],
    fields('daten'),
    'Die Kennung ist eindeutig.',
  ),
  silent(
    'Handlungsfelder mit Komma getrennt',
    'measures/0/actionFields',
    ['verwaltung', 'mobilitaet'],
    fields('Verwaltung, Mobilität'),
    'Beide Namen gibt es, und keinen, der ein Komma enthält.',
  ),
  refused(
    'Kennung und Name verschiedener Maßnahmen',
    'two-names',
    cell('Beteiligung', 'Kennung der Maßnahme', 'schul-it'),
    WHICH,
  ),
  refused('Meilenstein ohne Maßnahme', 'no-owner', withoutOwner, 'Er wäre nirgends zu sehen.'),
  refused(
    'Übersetzung in der falschen Spalte',
    'bad-language',
    both('Übersetzungen', ['Text', 'en'], ['Sprache', 'A longer text']),
    'Was dort steht, ist kein Kürzel einer Sprache.',
  ),
  remarked(
    'Text geändert, Übersetzung nicht',
    'old-translation',
    newTitle,
    'Wer die Seite in einer anderen Sprache liest, erfährt sonst noch das Alte.',
    sampleFeed(),
  ),
  remarked(
    'Dasselbe, mit der Übersetzung in einer Spalte daneben',
    'old-translation',
    besideTitle,
    'Genannt wird die Zelle der Übersetzung.',
    { ...sampleFeed(), measures: withFrench() },
  ),
  refused(
    'Übersetzung eines Felds, das es nicht gibt',
    'unknown-field-name',
    translation('Feld', 'Titl'),
    WHICH,
  ),
  refused(
    'Übersetzung eines Eintrags, den es nicht gibt',
    'unknown-id',
    (of) => {
      const sheet = of('Übersetzungen');
      return sheet.set('Kennung', sheet.row('Kennung', 'digital-lotsen'), 'keine-lotsen');
    },
    WHICH,
  ),
];
