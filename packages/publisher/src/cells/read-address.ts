import { FORMATS } from '@strategy-widgets/feed/rules';
import { remark, slip, textOf, type SheetCell, type Reading } from './reading.ts';

/** What people type for a web address when they leave out how it begins. */
const DOMAIN =
  /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:de|com|org|net|eu|info|nrw|digital|online|jetzt)(?=[/?#]|$)/iu;

/**
 * A link as the feed takes it.
 *
 * @returns a slip for one with blanks inside, and for a domain without `https://`, which would be looked for
 *   on the page itself
 */
export function readLink(cell: SheetCell): Reading<string> {
  const text = textOf(cell);
  if (!text) return {};
  if (text.includes(' '))
    return slip(
      'link-with-space',
      `„${text}“ enthält ein Leerzeichen. Kopieren Sie die Adresse aus der Adresszeile des Browsers.`,
    );
  if (DOMAIN.test(text))
    return slip(
      'link-without-https',
      `Hier fehlt https:// am Anfang. Schreiben Sie https://${text}.`,
    );
  if (FORMATS['safe-url']?.[1](text)) return { value: text };
  return slip(
    'bad-link',
    `„${text}“ ist keine Adresse, die veröffentlicht werden kann. Sie beginnt mit https://, mailto: oder tel:.`,
  );
}

/** Providers at which people have their own mailboxes. */
const PRIVATE =
  /@(?:gmx|web|gmail|googlemail|t-online|outlook|hotmail|icloud|yahoo|freenet|posteo|aol|live|mail)\.[a-z]{2,4}$/i;

/** `erika.musterfrau@`: the mailbox of a person, not of an office. */
const PERSON = /^[\p{Ll}]{2,}[.][\p{Ll}]{2,}(?:-[\p{Ll}]+)?@/u;

/** A mailbox; a remark where it looks like that of a person. */
export function readMailbox(cell: SheetCell): Reading<string> {
  const text = textOf(cell).replace(/^mailto:/i, '');
  if (!text) return {};
  if (!FORMATS['function-email']?.[1](text))
    return slip(
      'bad-mailbox',
      `„${text}“ ist keine E-Mail-Adresse. Schreiben Sie zum Beispiel digital@kreis-lippe.example.`,
    );
  if (!PRIVATE.test(text) && !PERSON.test(text)) return { value: text };
  return {
    value: text,
    note: remark(
      'personal-mailbox',
      `„${text}“ sieht nach der Adresse einer Person aus und wird veröffentlicht. Nennen Sie besser ein Funktionspostfach.`,
    ),
  };
}

/** „Frau Muster“, or a street with its postcode. */
const PERSONAL = /^(?:herrn?|frau|dr\.|prof\.)\s|\b\d{5}\s+\p{Lu}/iu;

/** A remark where the name of an office looks like that of a person. */
export function remarkPerson(name: string): Reading<string> {
  if (!PERSONAL.test(name)) return { value: name };
  return {
    value: name,
    note: remark(
      'person-named',
      `„${name}“ sieht nach einer Person oder ihrer Anschrift aus und wird veröffentlicht. Nennen Sie besser das Amt oder das Team.`,
    ),
  };
}
