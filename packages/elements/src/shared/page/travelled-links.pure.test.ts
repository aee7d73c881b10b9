import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashUrl, isOurHash, readHash } from './page-hash.ts';

const PAGE = 'https://stadt.example/seite';
const LINK = '#strategy?field=mobilitaet&measure=rad-weg';
const MEANT = { field: 'mobilitaet', measure: 'rad-weg' };
const [, query = ''] = LINK.split('?');
const once = encodeURIComponent(query);

/** What mail and chat programs, shorteners and people make of it on its way. */
const travelled: Record<string, string> = {
  'encoded whole': `#strategy%3F${once}`,
  'encoded twice': `#${encodeURIComponent(encodeURIComponent(`strategy?${query}`))}`,
  'encoded but for its question mark': `#strategy?${once}`,
  'its values encoded twice': '#strategy?field=mobilitaet&measure=rad%252Dweg',
  'its # encoded, too': `#%23strategy%3F${once}`,
  'a second #': `#${LINK}`,
  'as text of HTML': LINK.replace('&', '&amp;'),
  'as text of HTML, encoded': LINK.replace('&', '%26amp%3B'),
  'with the full stop of its sentence': `${LINK}.`,
  'in brackets': `${LINK})`,
  'in angle brackets': `${LINK}%3E`,
  'before a comma': `${LINK},`,
  'in German quotation marks': `${LINK}%E2%80%9C`,
  'at the end of a question': `${LINK}?!`,
  'with a space': LINK.replace('rad-', 'rad-%20'),
  'with a line break': LINK.replace('mobil', 'mobil%0D%0A'),
  'with a soft hyphen': LINK.replace('mobil', 'mobil%C2%AD'),
  'with a sign of no width': LINK.replace('&', '%E2%80%8B&'),
  'with marks of a campaign': `${LINK}&utm_source=brief&utm_medium=mail&fbclid=IwAR0x`,
  'with marks after a second ?': `${LINK}?utm_source=brief`,
  'with a text to find': `${LINK}:~:text=Radweg`,
  'in capitals': LINK.replace('strategy', 'STRATEGY').replace('field', 'Field'),
  'quoted-printable': '#strategy?field=3Dmobilitaet&measure=3Drad-weg',
};

describe('links that travelled through mail and chat', () => {
  for (const [name, hash] of Object.entries(travelled)) {
    it(`open ${name}`, () => {
      expect(isOurHash(hash)).toBe(true);
      expect(readHash(hash, '')).toMatchObject(MEANT);
    });
  }

  it('are whole again in the address of the next choice', () => {
    for (const hash of Object.values(travelled)) {
      const { field, measure } = readHash(hash, '');
      const url = hashUrl(PAGE + hash, '', { field, measure });
      expect(url).toBe(PAGE + LINK);
    }
  });

  it('keep the other group of widgets', () => {
    const hash = '#strategy%3Ffield%3Denergie%26amp%3Bb.field%3Dbildung.';
    expect(readHash(hash, 'b')).toMatchObject({ field: 'bildung' });
    const url = hashUrl(PAGE + hash, '', { field: 'wasser' });
    expect(readHash(url.slice(PAGE.length), 'b')).toMatchObject({ field: 'bildung' });
  });

  it('leave what is not ours alone', () => {
    const foreign = ['', '#', '#strategy', '#strategie?field=x', '#kontakt?field=x', '#strategy=1'];
    for (const hash of [...foreign, '#%', '#strategy%E0%A4%A', '#my-strategy%3Ffield%3Dx']) {
      expect(isOurHash(hash)).toBe(false);
      expect(readHash(hash, '')).toEqual({});
      expect(hashUrl(PAGE + hash, '', {})).toBe(PAGE + hash);
    }
  });

  it('keep every sign of a search', () => {
    for (const q of ['100 %25', 'Wo? Hier!', '3D', 'a  b', 'Rad & Bus.', '50%']) {
      const url = hashUrl(PAGE, '', { q });
      expect(readHash(url.slice(PAGE.length), '')).toMatchObject({ q });
    }
  });

  it('open whatever ids they name and however often they were changed on the way', () => {
    const id = fc.stringMatching(/^[a-z0-9äöüß]+(-[a-z0-9]+)*$/).filter((text) => text.length < 40);
    const changes: ((hash: string) => string)[] = [
      (hash) => `#${encodeURIComponent(hash.slice(1))}`,
      (hash) => `${hash}.`,
      (hash) => `${hash}%29`,
      (hash) => hash.replaceAll('&', '&amp;'),
      (hash) => hash.replace('strategy', 'strategy%E2%80%8B'),
    ];
    fc.assert(
      fc.property(
        fc.array(id, { minLength: 1, maxLength: 3 }),
        id,
        fc.subarray(changes, { maxLength: 2 }),
        (fields, measure, on) => {
          const hash = hashUrl(PAGE, '', { field: fields.join(), measure }).slice(PAGE.length);
          const arrived = on.reduce((text, change) => change(text), hash);
          expect(readHash(arrived, '')).toMatchObject({ field: fields.join(), measure });
        },
      ),
    );
  });

  it('never throw, whatever the hash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isOurs) => {
        const hash = `#${isOurs ? 'strategy?' : ''}${text}`;
        expect(typeof hashUrl(PAGE + hash, '', readHash(hash, ''))).toBe('string');
      }),
    );
  });
});
