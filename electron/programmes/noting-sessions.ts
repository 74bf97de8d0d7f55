import { findProgramme } from '../../content/local-programme.ts';
import { minutesBy } from '../../content/planned.ts';
import type { Library } from '../library/library.ts';
import type { Log } from '../log.ts';
import type { SessionDesk } from '../session-desk.ts';
import type { HallProgrammes } from './hall-programmes.ts';

/** The desk of sessions; what was scheduled of a programme that begins is noted as begun. */
export const notingSessions = <Sessions extends Pick<SessionDesk, 'beginSession'>>(
  sessions: Sessions,
  programmes: Promise<HallProgrammes>,
  library: Promise<Pick<Library, 'manifest'>>,
  log: Log,
): Sessions => ({
  ...sessions,
  async beginSession(runOf) {
    const begun = await sessions.beginSession(runOf);
    // The group does not wait for it.
    const note = async () => {
      const [{ locals, begun: mark }, { manifest }] = await Promise.all([programmes, library]);
      await mark(
        runOf.programme,
        minutesBy((ref) => findProgramme(ref, manifest, locals())),
      );
    };
    note().catch((error: unknown) => log.error(`the schedule: ${String(error)}`));
    return begun;
  },
});
