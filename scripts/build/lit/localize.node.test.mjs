import assert from 'node:assert/strict';
import { it } from 'node:test';
import { configureLocalization, msg, str } from './localize.mjs';

const tables = {
  en: { templates: { a: 'Hello', b: str`${1} of ${0}` } },
  'de-simple': { templates: { a: 'Hallo.' } },
};
let arrive = [];
const { setLocale } = configureLocalization({
  sourceLocale: 'de',
  loadLocale: (locale) =>
    new Promise((resolve, reject) =>
      arrive.push(() => (tables[locale] ? resolve(tables[locale]) : reject(Error(locale)))),
    ),
});
const shown = () => [msg('Guten Tag', 'a'), msg(str`Von ${3} sind ${2} da`, 'b')];
const arriveAll = (turned = arrive) => {
  arrive = [];
  turned.forEach((next) => next());
};

it('A-20: shows the German texts, filled, until another language has arrived', async () => {
  assert.deepEqual(shown(), ['Guten Tag', 'Von 3 sind 2 da']);
  const switched = setLocale('en');
  assert.deepEqual(shown(), ['Guten Tag', 'Von 3 sind 2 da']);
  arriveAll();
  await switched;
  assert.deepEqual(shown(), ['Hello', '2 of 3']);
});

it('A-20: shows German where a translation is missing, and after a switch back', async () => {
  const switched = setLocale('de-simple');
  arriveAll();
  await switched;
  assert.deepEqual(shown(), ['Hallo.', 'Von 3 sind 2 da']);
  await setLocale('de');
  assert.deepEqual(shown(), ['Guten Tag', 'Von 3 sind 2 da']);
});

it('keeps the language asked for last when an earlier one arrives later', async () => {
  const both = [setLocale('en'), setLocale('de-simple')];
  arriveAll([...arrive].reverse());
  await Promise.all(both);
  assert.equal(shown()[0], 'Hallo.');
});

it('keeps the language shown when the next one cannot be loaded', async () => {
  const failed = setLocale('xx');
  arriveAll();
  await assert.rejects(failed);
  assert.equal(shown()[0], 'Hallo.');
});
