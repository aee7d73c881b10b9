import { createDemoServer } from '../../scripts/serve/demo-server.mjs';

/**
 * One demo server for all files of a run, each of which is a process of its own: loading the server and
 * its receiver takes as long as a page. A file that runs alone starts its own.
 */
let server;

export async function globalSetup() {
  server = await createDemoServer({ port: 0 });
  process.env.STRATEGY_SITE = server.url;
}

export async function globalTeardown() {
  await server?.close();
}
