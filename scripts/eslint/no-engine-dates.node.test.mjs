import { noEngineDates } from './no-engine-dates.mjs';
import { tester, typedTester } from './rule-tester.mjs';

const wrong = (code, messageId) => ({ code, errors: [{ messageId }] });

tester.run('no-engine-dates', noEngineDates, {
  valid: [
    'new Date();',
    'new Date(0);',
    'new Date(Date.UTC(2026, 4, 11));',
    'Date.now();',
    'date.getUTCFullYear();',
    'schema.parse(text);',
    'amount.toLocaleString(lang);',
    "new Intl.DateTimeFormat(lang, { timeZone: 'UTC' });",
    'new Intl.DateTimeFormat(lang, { ...style });',
    'new Intl.DateTimeFormat(lang, options);',
    "date.toLocaleDateString(lang, { timeZone: 'UTC' });",
    'new Intl.NumberFormat(lang);',
  ],
  invalid: [
    wrong("new Date('2026-05-11');", 'parse'),
    wrong('new Date(`${year}-01-01`);', 'parse'),
    wrong('Date.parse(text);', 'parse'),
    wrong('date.getFullYear();', 'local'),
    wrong('date.setHours(0);', 'local'),
    wrong('date.toDateString();', 'local'),
    wrong('date.toLocaleDateString();', 'zone'),
    wrong("date.toLocaleTimeString(lang, { hour: 'numeric' });", 'zone'),
    wrong('new Intl.DateTimeFormat(lang);', 'zone'),
    wrong("Intl.DateTimeFormat(lang, { month: 'long' });", 'zone'),
  ],
});

const typed = (code) => ({ code, filename: 'dates.ts' });

typedTester.run('no-engine-dates with types', noEngineDates, {
  valid: [
    typed('export const at = (time: number) => new Date(time);'),
    typed('export const at = (date: { start: number }) => new Date(date.start + 1);'),
  ],
  invalid: [
    { ...typed('export const at = (text: string) => new Date(text);'), errors: 1 },
    { ...typed('export const at = (time: number | string) => new Date(time);'), errors: 1 },
    { ...typed('export const at = (date: Date) => new Date(date);'), errors: 1 },
  ],
});
