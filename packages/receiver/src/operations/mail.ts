import { createTransport } from 'nodemailer';
import { needsTls } from '../configuration/variables.ts';

/** Milliseconds until a mail server counts as not there. */
const PATIENCE = 10_000;

/** A way to the mail server; where a password goes over a network, only through TLS. */
export const transportTo = (smtp: string) =>
  createTransport(
    {
      url: smtp,
      requireTLS: needsTls(smtp),
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
    },
    { disableFileAccess: true, disableUrlAccess: true },
  );
