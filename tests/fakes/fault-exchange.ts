import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './fault-rules.ts';

/** One request as it came, and how many bytes of the body went out. */
export type Asked = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  sent: number;
};

export type Exchange = {
  readonly folder: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly entry: Asked;
  readonly faults: Faults;
};
