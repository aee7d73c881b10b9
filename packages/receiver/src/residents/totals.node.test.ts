import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { BALLOT, COUNTY, testConfig } from '../testing/lippe.ts';
import { EASY, send } from '../testing/residents.ts';
import { createReceiver } from '../app.ts';
import type { Database } from '../database/database.ts';

onBothDatabases('totals', (open) => {
  let database: Database;
  let app: FastifyInstance;

  before(async () => {
    ({ database } = await open());
    app = createReceiver({ config: testConfig(), database, work: EASY }, false);
  });

  const vote = async (change: object) => {
    const body = { ...BALLOT, ...change };
    assert.equal((await send(app, { body, url: '/v1/votes', origin: COUNTY })).statusCode, 201);
  };
  const get = (query: string) => app.inject(`/v1/votes?${query}`);
  const totals = async (query: string) => (await get(query)).json<object>();

  void it('P-11: adds up the points of each option, apart by town, poll and kind', async () => {
    const empty = { participations: 0, totals: [] };
    assert.deepEqual(await totals('municipality=lemgo&poll=fields&kind=prioritise'), empty);
    await vote({});
    await vote({ choices: [{ option: 'verwaltung', points: 5 }] });
    await vote({ kind: 'rating', choices: [{ option: 'm1', points: 4 }] });
    await vote({ poll: 'measures', choices: [{ option: 'm2', points: 1 }] });
    await vote({ municipality: 'detmold', choices: [{ option: 'bildung', points: 2 }] });
    await vote({ municipality: undefined, choices: [{ option: 'energie', points: 3 }] });
    const one = (option: string, points: number) => ({ option, points, participations: 1 });
    const sums: [string, object][] = [
      [
        'municipality=lemgo&poll=fields&kind=prioritise',
        {
          participations: 2,
          totals: [{ option: 'verwaltung', points: 7, participations: 2 }, one('mobilitaet', 3)],
        },
      ],
      ['municipality=lemgo&poll=fields&kind=rating', { participations: 1, totals: [one('m1', 4)] }],
      [
        'municipality=lemgo&poll=measures&kind=prioritise',
        { participations: 1, totals: [one('m2', 1)] },
      ],
      [
        'municipality=detmold&poll=fields&kind=prioritise',
        { participations: 1, totals: [one('bildung', 2)] },
      ],
      ['poll=fields&kind=prioritise', { participations: 1, totals: [one('energie', 3)] }],
    ];
    for (const [query, expected] of sums) assert.deepEqual(await totals(query), expected, query);
  });

  void it('may be kept for half a minute by whoever asked', async () => {
    const { headers } = await get('poll=fields&kind=rating');
    assert.equal(headers['cache-control'], 'public, max-age=30');
  });

  const wrong = [
    ['municipality=atlantis&poll=fields&kind=rating', 'municipality'],
    ['municipality=lemgo&municipality=detmold&poll=fields&kind=rating', 'municipality'],
    ['kind=rating', 'poll'],
    ['poll=%00&kind=rating', 'poll'],
    ["poll=x'--&kind=rating", 'poll'],
    ['poll=fields', 'kind'],
    ['poll=fields&kind=message', 'kind'],
  ] as const;
  for (const [query, field] of wrong) {
    void it(`S-17: refuses „${query}“ by naming ${field}`, async () => {
      const answer = await get(query);
      assert.equal(answer.statusCode, 422);
      assert.deepEqual(answer.json(), { errors: [{ field, code: 'invalid' }] });
    });
  }
});
