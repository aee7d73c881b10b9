import { expect } from '@open-wc/testing';
import { mailboxUrl, phonePieces } from './contact.ts';

const dialled = (text: string) => phonePieces(text).flatMap(({ url }) => url ?? []);

describe('phonePieces', () => {
  const cases: [written: string, ...numbers: string[]][] = [
    ['+49 (0)5261 213-0', '+4952612130'],
    ['+49(0)5261-2130', '+4952612130'],
    ['+49 (0) 5261 / 213-0', '+4952612130'],
    ['+49 (05261) 213-0', '+4952612130'],
    ['+49 (5261) 213-0', '+4952612130'],
    ['+49 05261 213-0', '+4952612130'],
    ['+49 5261 2130', '+4952612130'],
    ['+49-5261-213-0', '+4952612130'],
    ['+49.5261.2130', '+4952612130'],
    ['+49 5261/2130', '+4952612130'],
    ['+495261/2130', '+4952612130'],
    ['0049 5261 213-0', '+4952612130'],
    ['0049 (0)5261 213-0', '+4952612130'],
    ['05261 213-0', '052612130'],
    ['05261/213-0', '052612130'],
    ['05261 / 213 - 0', '052612130'],
    ['(05261) 213-0', '052612130'],
    ['(0 52 61) 213-0', '052612130'],
    ['0 52 61 / 21 30', '052612130'],
    ['05261 – 213 0', '052612130'],
    ['05261\u00a0213\u20110', '052612130'],
    ['Tel.: 05261 213-0', '052612130'],
    ['Telefon 05261.2130', '052612130'],
    ['+39 06 6982', '+39066982'],
    ['05261 213-100 (Durchwahl 12), Fax 213-101', '05261213100'],
    ['05261 213-100 Durchwahl 12', '05261213100'],
    ['05261 213-100, DW -12', '05261213100'],
    ['05261 213-100 App. 012345', '05261213100'],
    ['05261 213-100/-101', '05261213100'],
    ['05261 213-100/101', '05261213100'],
    ['05261 213-100 (12)', '05261213100'],
    ['05261 213-0, Fax: 05261 213-101', '052612130'],
    ['Fax 05261 213-101, Tel. 05261 213-0', '052612130'],
    ['Telefax: 05261 213-101'],
    ['Tel./Fax: 05261 213-0', '052612130'],
    ['Telefon und Fax 05261 213-0', '052612130'],
    ['05261 213-0 oder 0171 1234567', '052612130', '01711234567'],
    ['05261 213-0; 05231 62-0', '052612130', '05231620'],
    ['05261 213-0 | +49 171 1234567', '052612130', '+491711234567'],
    ['05261 213-0\n05231 62-0', '052612130', '05231620'],
    ['05261 213-0 (Mo–Fr 8–12 Uhr)', '052612130'],
    ['05261 213-0, Mo bis Do 08:00–12:00 Uhr', '052612130'],
    ['05261 213-0, Mo bis Do 08.00-12.00 Uhr', '052612130'],
    ['05261 213-0 (ab 01.12.2026)', '052612130'],
    ['115', '115'],
    ['Behördennummer 115 (Mo–Fr)', '115'],
    ['Notruf 112 oder 05261 213-0', '112', '052612130'],
    ['116 117', '116117'],
    ['213-100', '213100'],
    ['Durchwahl 213'],
    ['0800 123 45 67', '08001234567'],
    ['nach Vereinbarung'],
    ['1234567890123456789'],
  ];
  for (const [written, ...numbers] of cases) {
    it(`T-09: dials „${written}“ as ${numbers.join(' and ') || 'nothing'}`, () => {
      expect(dialled(written)).to.deep.equal(numbers.map((number) => `tel:${number}`));
      const shown = phonePieces(written).map(({ text }) => text);
      expect(shown.join('')).to.equal(written);
    });
  }

  it('T-09: dials what the link shows, no more and no less', () => {
    expect(phonePieces('Tel. (05261) 213-100 (Durchwahl 12), Fax 213-101')).to.deep.equal([
      { text: 'Tel. ' },
      { text: '(05261) 213-100', url: 'tel:05261213100' },
      { text: ' (Durchwahl 12), Fax 213-101' },
    ]);
  });
});

describe('mailboxUrl', () => {
  const cases: [string, string][] = [
    ['digital@lemgo.de', 'mailto:digital@lemgo.de'],
    ['bürger@dörentrup.de', 'mailto:b%C3%BCrger@xn--drentrup-n4a.de'],
    ['a?cc=b@lemgo.de', 'mailto:a%3Fcc%3Db@lemgo.de'],
    ['a&bcc=b#c@lemgo.de', 'mailto:a%26bcc%3Db%23c@lemgo.de'],
    ['a%0d%0aBcc:b@lemgo.de', 'mailto:a%250d%250aBcc%3Ab@lemgo.de'],
    ['a+b@lemgo.de', 'mailto:a%2Bb@lemgo.de'],
    ['a@lemgo.de?bcc=b', 'mailto:a@lemgo.de%3Fbcc%3Db'],
  ];
  for (const [email, url] of cases) {
    it(`T-09: writes to ${email} and to nobody else`, () => {
      expect(mailboxUrl(email)).to.equal(url);
    });
  }
});
