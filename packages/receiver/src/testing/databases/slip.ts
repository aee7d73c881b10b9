import type { TroubleKind } from '../../database/trouble.ts';

/** What somebody does to a database while a receiver runs on it. */
export interface Slip {
  readonly name: string;
  /** What the health report has to say; undefined where the receiver helps itself. */
  readonly reason?: TroubleKind;
  /** Before the last message that is acknowledged. */
  prepare?(): unknown;
  make(): unknown;
  /** Puts the right database back; nothing where that cannot be. */
  undo?(): unknown;
}

/** A database that slips are made with; `url` is what the receiver is told. */
export interface SlippingDatabase {
  readonly url: string;
  start?(): unknown;
  /** Those that change what there is come last. */
  readonly slips: readonly Slip[];
  stop(): unknown;
}
