import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { isGuessable } from './guessable.ts';

const ABOUT = ['anna.muster', 'Alte Hansestadt Lemgo', 'feedback.kreis-lippe.example'];

const GUESSED = {
  'a common one made longer': ['passwort1234', 'Passwort2026!', 'iloveyou1234!', 'Schatz1234!?'],
  'with digits and signs for letters': ['P4sswort2026!', 'Pa$$w0rt!!!!', 'Dr4g0n!Dr4g0n'],
  'in full width, capitals or accents': ['ＰＡＳＳＷＯＲＴ１２３４', 'PÄSSWÖRT-1234'],
  'with signs that nobody sees': ['pass\u00ADwort\u200B1234'],
  backwards: ['trowssap4321'],
  'rows of keys': ['qwertzuiop123', '1q2w3e4r5t6z', 'asdfghjklöä#', 'qayxsw1qay2wsx'],
  'rows of signs': ['123456789012', 'abcdefghijkl', '000000000001', 'zyxwvutsrqpo'],
  repetitions: ['aaaaaaaaaaaa', 'abcabcabcabc', 'xk9xk9xk9xk9', 'password password'],
  'the login': ['anna.lemgo.2026', 'AnnaMuster-Anna', 'retsum-anna-1'],
  'the town and the host': [
    'Lemgo2026!Lemgo',
    'hansestadtlemgo',
    'kreislippe2026',
    'K-R-E-I-S-Lippe',
  ],
  'what it is for': ['Feedback-Strategie', 'digitalstrategie', 'Bürgermeister1', 'Sommer2026!!'],
};

const GOOD = [
  ...['ein langes Passwort', 'ein ganz eigenes Passwort', 'correct horse battery staple'],
  ...['Der Igel isst um 7 Uhr', 'blau Leiter Ofen Gans', 'x8Kd!2mQz?Lp', 'k3mf9-abwde-39567-zq7zz'],
  ...['мой пароль очень длинный', '我的密码非常长非常长啊啊', '🦔🥕 läuft über die Straße'],
];

describe('S-13: a new password is refused where it can be guessed', () => {
  for (const [kind, passwords] of Object.entries(GUESSED)) {
    for (const password of passwords) {
      it(`${kind}: ${password}`, async () => assert.ok(await isGuessable(password, ABOUT)));
    }
  }

  it('even a list word of twelve signs and more, as it stands', async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    const long = dictionary['passwords-common'].filter(({ length }) => length >= 12);
    assert.ok(long.length > 50, String(long.length));
    for (const password of long) assert.ok(await isGuessable(password, []), password);
  });

  for (const password of GOOD) {
    it(`and taken else: ${password}`, async () => {
      assert.ok(!(await isGuessable(password, ABOUT)));
    });
  }
});
