/**
 * What protects a form from programs, sent beside a body and no part of it: a repeated request may
 * carry another.
 */
export interface Guard {
  /** Milliseconds since the form was shown. */
  readonly elapsed?: number;
  /** A field that people do not see and leave empty. */
  readonly website?: string;
}
