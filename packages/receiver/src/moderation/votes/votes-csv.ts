import { neutralised } from '@strategy-widgets/feed';
import { stringify } from 'csv-stringify/sync';
import { timestampOf } from '../../database/packed-text.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Choice } from './ballots.ts';
import { answerOf, questionAsked } from './vote-words.ts';

const COLUMNS = [
  ...['Nummer', 'Kommune', 'Eingegangen', 'Frage', 'Antwort', 'Punkte'],
  ...['Abstimmung (Kennung)', 'Antwort (Kennung)'],
];

const FORMAT = { delimiter: ';', quoted: true, record_delimiter: 'windows' } as const;

/** One line for each choice, as spreadsheets sum it up; a rating's points are its step, from 1 to 5. */
const rowOf = (choice: Choice, plan: Plan | undefined, town: string): string[] =>
  [
    ...[choice.receipt, town, timestampOf(choice.received_at), questionAsked(plan, choice)],
    ...[answerOf(plan, choice.option), String(choice.points), choice.poll, choice.option],
  ].map((cell) => neutralised(cell));

/** As a German Excel opens it with a double click, piece by piece. */
export async function* votesCsv(
  batches: AsyncIterable<readonly Choice[]>,
  plan: Plan | undefined,
  townOf: (id: string) => string,
): AsyncGenerator<string> {
  yield stringify([COLUMNS], { ...FORMAT, bom: true });
  for await (const choices of batches) {
    yield stringify(
      choices.map((choice) => rowOf(choice, plan, townOf(choice.municipality))),
      FORMAT,
    );
  }
}
