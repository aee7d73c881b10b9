import type { FeedErrorCode, Trouble } from './load/load-outcome.ts';
import type { Problem, ProblemCode } from './parse/problems.ts';

const PROBLEMS: Readonly<Record<ProblemCode, string>> = {
  'not-an-object':
    'Die Datei enthält keinen Strategie-Feed. Sie muss mit { beginnen und mit } enden.',
  'unknown-major':
    'Diese Version des Formats kennen die Widgets nicht. Tragen Sie bei „schema“ 1.0 ein oder aktualisieren Sie die Widgets.',
  'missing-required': 'Hier fehlt eine Pflichtangabe. Bitte ergänzen Sie sie.',
  'type-mismatch':
    'Diese Angabe hat die falsche Form, zum Beispiel Text statt Zahl. Bitte sehen Sie in der Feldliste nach.',
  'unknown-value': 'Diesen Wert kennt das Format nicht. Bitte wählen Sie einen aus der Feldliste.',
  'out-of-range': 'Diese Zahl liegt außerhalb des erlaubten Bereichs. Bitte prüfen Sie sie.',
  'too-long': 'Dieser Text ist zu lang und wurde gekürzt. Bitte kürzen Sie ihn selbst.',
  'bad-id':
    'Diese Kennung ist ungültig. Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche, höchstens 64 Zeichen.',
  'bad-date':
    'Dieses Datum ist ungültig. Schreiben Sie 2026, 2026-H1, 2026-Q3, 2026-05 oder 2026-05-11.',
  'bad-url':
    'Diese Adresse ist nicht erlaubt. Schreiben Sie https://…, mailto:…, tel:… oder einen relativen Pfad.',
  'bad-email': 'Diese E-Mail-Adresse ist ungültig. Bitte nennen Sie ein Funktionspostfach.',
  'bad-point':
    'Dieser Punkt liegt nicht in Deutschland. Schreiben Sie [Länge, Breite], zum Beispiel [8.9, 52.03].',
  'bad-key':
    'Dieser Schlüssel ist ungültig. Der AGS hat 8 Ziffern, der ARS 12; führende Nullen gehören dazu.',
  'bad-language':
    'Dieses Sprachkürzel ist ungültig. Schreiben Sie zum Beispiel de, de-simple oder en.',
  'duplicate-id':
    'Diese Kennung kommt doppelt vor. Nur der erste Eintrag wird gezeigt; bitte vergeben Sie eine neue.',
  'duplicate-key':
    'Dasselbe steht schon an einer anderen Stelle. Bitte lassen Sie nur einen der beiden Einträge stehen.',
  'end-before-start': 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Angaben.',
  'two-states':
    'Maßnahme und Kommune nennen zwei verschiedene Stände. Gezeigt wird der Stand der Kommune.',
  'progress-against-phase':
    'Fortschritt und Phase widersprechen sich. Bitte prüfen Sie beide Angaben.',
  'unknown-field':
    'Dieses Feld kennt das Format nicht; gemeint ist wohl ein anderes. Bitte prüfen Sie die Schreibweise.',
  'undeclared-language':
    'Diese Sprache fehlt in der Liste der Sprachen. Bitte ergänzen Sie sie unter „languages“.',
  markup:
    'Dieses Feld ist reiner Text, enthält aber HTML. Gezeigt wird der Text ohne Auszeichnung; bitte entfernen Sie sie.',
  'unresolved-reference': 'Diesen Eintrag gibt es im Feed nicht. Bitte prüfen Sie die Kennung.',
  cycle: 'Diese Maßnahme gehört über Umwege zu sich selbst. Bitte lösen Sie den Kreis auf.',
  'too-many-items': 'Diese Liste ist zu lang und wurde gekürzt.',
  'too-deep':
    'Diese Maßnahmen sind zu tief ineinander geschachtelt. Mehr als zwölf Ebenen werden nicht gezeigt.',
};

/** What the parser did about it. */
const EFFECTS = {
  fatal: 'Der Feed kann so nicht gezeigt werden.',
  error: 'Der Eintrag wird ausgelassen.',
  warning: 'Alles andere wird gezeigt.',
} as const;

/** A problem in German, without its place: what is wrong, and what to do. */
export function faultWords({ code, detail }: Problem): string {
  if (code === 'bad-point' && detail === 'swapped')
    return 'Länge und Breite sind vertauscht. Schreiben Sie zuerst die Länge (etwa 8.9), dann die Breite (etwa 52.0).';
  return PROBLEMS[code] + (detail ? ` Gefunden: „${detail}“.` : '');
}

/** A problem in German, for webmasters and editors: where, what, and what to do. */
export function describeProblem(problem: Problem): string {
  const { pointer, severity, other } = problem;
  const against = other === undefined ? '' : ` Siehe auch ${other}.`;
  return `${pointer || 'Feed'}: ${faultWords(problem)}${against} ${EFFECTS[severity]}`;
}

const FEED_ERRORS: Readonly<Record<FeedErrorCode, string>> = {
  'feed-unreachable':
    'Der Feed ist nicht erreichbar. Prüfen Sie die Adresse, das Zertifikat und ob der Server den Abruf von anderen Seiten erlaubt (Kopfzeile Access-Control-Allow-Origin).',
  'feed-offline': 'Dieses Gerät ist gerade nicht mit dem Internet verbunden.',
  'feed-timeout':
    'Der Server hat zu lange nicht geantwortet. Bitte versuchen Sie es später noch einmal.',
  'feed-not-found': 'Unter dieser Adresse gibt es keinen Feed (404). Bitte prüfen Sie die Adresse.',
  'feed-gone':
    'Der Feed wurde entfernt (410). Bitte fragen Sie den Herausgeber nach der neuen Adresse.',
  'feed-forbidden':
    'Der Server verlangt eine Anmeldung (401 oder 403). Der Feed muss öffentlich sein.',
  'feed-server-error': 'Der Server meldet einen Fehler. Bitte versuchen Sie es später noch einmal.',
  'feed-not-json-html':
    'Statt des Feeds kam eine Webseite. Meist zeigt die Adresse auf eine Anmeldung oder Fehlerseite.',
  'feed-not-json': 'Die Datei ist kein gültiges JSON. Bitte lassen Sie sie prüfen.',
  'feed-empty': 'Die Datei ist leer. Bitte veröffentlichen Sie den Feed noch einmal.',
  'feed-truncated': 'Die Datei bricht mittendrin ab. Bitte laden Sie den Feed noch einmal hoch.',
  'feed-too-large': 'Die Datei ist größer als 50 MB. Bitte teilen Sie den Feed auf.',
  'feed-invalid': 'Die Datei ist kein Strategie-Feed: Es fehlen Pflichtangaben.',
  'feed-unknown-major':
    'Der Feed hat eine neuere Version, als diese Widgets kennen. Bitte aktualisieren Sie die Widgets.',
  'feed-blocked-url':
    'Diese Adresse ist nicht erlaubt. Der Feed muss mit https:// beginnen oder relativ zur Seite liegen.',
};

/** Why a feed could not be shown, in German, for webmasters; with the place where it stops being JSON. */
export function describeFeedError(code: FeedErrorCode, place?: Trouble['place']): string {
  const at =
    place && ` Der Fehler liegt in Zeile ${String(place.line)}, Spalte ${String(place.column)}.`;
  return FEED_ERRORS[code] + (at ?? '');
}
