import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idempotencyKey, sendMessage, type Message } from '@strategy-widgets/feedback';
import { faultyProxy, type Fault } from './faulty-proxy.ts';
import { ServerProcess } from '../server-process.ts';
import { compareStored, type Comparison } from '../databases/stored.ts';

export interface LossReport extends Comparison {
  readonly sends: number;
  /** Messages whose receipt arrived, maybe after several requests. */
  readonly acknowledged: number;
  readonly lostRequests: number;
  readonly lostAnswers: number;
}

/** Of requests, and of the answers to those that arrive, so that 30 % of senders get none. */
const SHARE = 1 - Math.sqrt(1 - 0.3);
const SENDERS = 16;

const messageOf = (text: string): Message => ({
  schema: '1.0',
  type: 'idea',
  language: 'de',
  municipality: 'lemgo',
  text,
});

/** Sends with the client that the form uses, and writes receipts down. */
async function sender(url: string, texts: Iterator<string>, receipts: Map<string, string>) {
  for (let next = texts.next(); !next.done; next = texts.next()) {
    const options = { key: idempotencyKey(), backoff: 1 };
    const outcome = await sendMessage(`${url}/v1/feedback`, messageOf(next.value), options);
    if (outcome.kind === 'sent') receipts.set(next.value, outcome.receipt);
  }
}

/**
 * Sends messages to a receiver over a line that loses 30 % of what passes.
 *
 * @param random - between 0 and 1
 */
export async function lossyRun(sends: number, random: () => number): Promise<LossReport> {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-loss-'));
  const server = await ServerProcess.start({ folder });
  const faults: Fault[] = [];
  const isLost = () => random() < SHARE;
  const proxy = await faultyProxy(server.url, () => {
    const fault = isLost() ? 'reset' : isLost() ? 'lost' : 'none';
    faults.push(fault);
    return fault;
  });
  const receipts = new Map<string, string>();
  const texts = Array.from({ length: sends }, (_, count) => `Nachricht ${String(count)}`).values();
  await Promise.all(Array.from({ length: SENDERS }, () => sender(proxy.url, texts, receipts)));
  await proxy.close();
  await server.end();
  const found = await compareStored(join(folder, 'feedback.sqlite'), receipts);
  rmSync(folder, { recursive: true });
  const count = (fault: Fault) => faults.filter((one) => one === fault).length;
  const [lostRequests, lostAnswers] = [count('reset'), count('lost')];
  return { sends, acknowledged: receipts.size, lostRequests, lostAnswers, ...found };
}
