import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../answers.ts';
import { tooMany } from '../guards/entry-guard.ts';
import type { Receiver, ReceiverPlugin } from '../receiver.ts';
import type { EntryTable } from '../database/tables.ts';
import { choicesOf } from '../entries/entry-store.ts';
import { claimed, viewOf, withdrawEntry } from './own-entry.ts';

interface ReceiptRoute {
  Params: { receipt: string };
}

const bearerOf = ({ headers }: FastifyRequest<ReceiptRoute>): string =>
  /^Bearer ([\w-]+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';

type Serve = (entry: EntryTable, reply: FastifyReply) => Promise<unknown>;

/** The entry of a receipt, for those who know its secret; guessing ends soon. */
function forOwner({ database, guard }: Receiver, serve: Serve) {
  return async (request: FastifyRequest<ReceiptRoute>, reply: FastifyReply) => {
    const wait = guard.waitAfterTries(request);
    if (wait > 0) throw tooMany(wait);
    const claim = { receipt: request.params.receipt, secret: bearerOf(request) };
    const entry = await claimed(database, claim);
    if (entry) return serve(entry, reply);
    guard.noteWrongTry(request);
    throw notFound();
  };
}

/** What residents see and withdraw with the receipt they got (P-09), without an account. */
export const receiptRoutes: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  const { config, database } = receiver;
  const show: Serve = async (entry, reply) => {
    const view = viewOf(config, entry);
    if (entry.kind === 'message') return reply.send(view);
    return reply.send({ ...view, choices: await choicesOf(database, entry.receipt) });
  };
  const remove: Serve = async (entry, reply) => {
    await withdrawEntry(database, entry);
    return reply.code(204).send();
  };
  app.get<ReceiptRoute>('/v1/receipts/:receipt', forOwner(receiver, show));
  app.delete<ReceiptRoute>('/v1/receipts/:receipt', forOwner(receiver, remove));
  done();
};
