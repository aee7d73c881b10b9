import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it gets. */
export class MailServer {
  #server?: SMTPServer;
  #port = 0;
  /** Mails as they came over the line. */
  readonly mails: string[] = [];

  /** Where it listens, also while it is stopped. */
  get url(): string {
    return `smtp://127.0.0.1:${String(this.#port)}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.mails.push(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    // A client that goes away is no fault of the server.
    server.on('error', () => undefined);
    const { server: socket } = server;
    server.listen(this.#port, '127.0.0.1');
    await once(socket, 'listening');
    this.#port = (socket.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (this.#server) this.#server.close(() => resolve());
      else resolve();
    });
  }
}
