import type { CaptureKind, CaptureSettings } from './capture-entry.ts';
import type { Session } from './programme.ts';

/**
 * Whether a session is where this may be captured: at such a step, to which the group has agreed, in a hall that
 * allows it; while it runs, and to keep what was taken (`or`) also while it is paused.
 */
export function mayCapture(
  kind: CaptureKind,
  session: Session | undefined,
  settings: CaptureSettings | undefined,
  or?: 'paused',
): boolean {
  if (!session || !('part' in session) || settings?.[kind] !== true) return false;
  const { part, phase } = session;
  const isTaken = part.kind === 'capture' && part.what === kind && part.consent === 'yes';
  return isTaken && (phase === 'running' || phase === or);
}
