import { cell, measure, refused, remarked, silent, type Slip } from './slip.ts';

const MAIL = 'Kontakt: E-Mail';
const link = (written: string) => cell('Einrichtungen', 'Link', written);

/** Slips in links, addresses, texts and keys. */
export const TEXTS: readonly Slip[] = [
  refused(
    'Link ohne https',
    'link-without-https',
    link('www.lemgo.de/rathaus'),
    'Die Meldung nennt die ganze Adresse zum Abschreiben.',
  ),
  refused(
    'Link mit Leerzeichen',
    'link-with-space',
    link('https://lemgo.de/neues rathaus'),
    'Wo die Adresse endet, ist nicht sicher.',
  ),
  refused(
    'Link, der etwas ausführt',
    'bad-link',
    link('javascript:alert(1)'),
    'Nur https:, mailto: und tel: sind sicher.',
  ),
  refused(
    'E-Mail mit Komma',
    'bad-mailbox',
    measure(MAIL, 'post@lemgo,de'),
    'Dorthin kommt keine Nachricht.',
  ),
  remarked(
    'Private E-Mail',
    'personal-mailbox',
    measure(MAIL, 'muster72@gmx.de'),
    'Sie stünde auf allen Websites; besser ein Funktionspostfach.',
  ),
  remarked(
    'E-Mail einer Person',
    'personal-mailbox',
    measure(MAIL, 'erika.muster@lemgo.de'),
    'Sie stünde auf allen Websites; besser ein Funktionspostfach.',
  ),
  remarked(
    'Anschrift einer Person als Kontakt',
    'person-named',
    measure('Kontakt', 'Frau Muster, Musterweg 1, 32657 Lemgo'),
    'Sie stünde auf allen Websites; besser die Stelle nennen.',
  ),
  refused(
    'Kurztext mit 3.000 Zeichen',
    'too-long',
    measure('Kurztext', 'Text '.repeat(600)),
    'Auf der Karte wäre er abgeschnitten; der lange Text gehört in die Beschreibung.',
  ),
  silent(
    'Zeilen mit Alt+Eingabe und Punkten davor',
    'measures/0/description',
    'Drei Dinge:\n- eins\n- zwei',
    measure('Beschreibung', 'Drei Dinge:\r\n• eins\r\n• zwei'),
    'Daraus wird eine Liste.',
  ),
  refused(
    'Nummer „2.1“, aus der Excel ein Datum gemacht hat',
    'date-for-text',
    measure('Nummer', { t: 'd', v: new Date(Date.UTC(2026, 1, 1)), z: 'dd.mm.yyyy' }),
    'Was dort stand, weiß nur noch, wer es schrieb.',
  ),
  refused(
    'Leuchtturm „vielleicht“',
    'no-yes-or-no',
    measure('Leuchtturm', 'vielleicht'),
    'Es geht nur ja oder nein.',
  ),
  remarked(
    'AGS ohne die Null am Anfang',
    'leading-zero',
    (of) => of('Kommunen').set('AGS', of('Kommunen').row('Name', 'Lemgo'), 5_766_044),
    'Excel streicht sie; sie ist ergänzt.',
  ),
  refused(
    'AGS mit fünf Stellen',
    'short-key',
    cell('Kommunen', 'AGS', '05766'),
    'Das ist der Schlüssel des Kreises.',
  ),
];
