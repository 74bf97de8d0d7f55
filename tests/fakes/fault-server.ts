import { onTestFinished } from 'vitest';
import type { Certificate } from './certificate.ts';
import type { FaultRule } from './fault-rules.ts';
import { type FaultServer, openFaultServer } from './open-fault-server.ts';

/** A fault server over a folder, closed when the running test ends. */
export async function faultServer(
  folder: string,
  rules: readonly FaultRule[] = [],
  certificate?: Certificate,
): Promise<FaultServer> {
  const server = await openFaultServer(folder, rules, certificate);
  onTestFinished(server.close);
  return server;
}
