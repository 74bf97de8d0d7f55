import { stat } from 'node:fs/promises';
import { jobsOf } from './jobs.ts';
import { type Made, makeAudio, stateOf } from './make-audio.ts';
import { missingPrograms } from './programs.ts';
import { removeOrphans } from './remove-orphans.ts';

export type Options = {
  readonly only?: string;
  readonly force: boolean;
  readonly report: (line: string) => void;
};

/** What became of each file. `problems` are sentences; the rest are paths. */
export type Outcome = {
  made: Made[];
  current: string[];
  recordings: string[];
  removed: string[];
  problems: string[];
};

/** Brings the audio of packs in line with their texts. Files that this tool did not make are left alone. */
export async function narratePacks(packs: readonly string[], options: Options): Promise<Outcome> {
  const outcome: Outcome = {
    made: [],
    current: [],
    recordings: [],
    removed: [],
    problems: [],
  };
  for (const pack of packs) {
    if (!(await narratePack(pack, options, outcome))) break;
  }
  const { made, current, recordings, problems } = outcome;
  if (made.length + current.length + recordings.length + problems.length === 0) {
    problems.push(
      options.only === undefined ? 'nothing is to be spoken' : `nothing has the id ${options.only}`,
    );
  }
  return outcome;
}

/** False if it makes no sense to go on. */
async function narratePack(
  pack: string,
  { only, force, report }: Options,
  outcome: Outcome,
): Promise<boolean> {
  const folder = await stat(pack).catch(() => undefined);
  if (!folder?.isDirectory()) {
    outcome.problems.push(`${pack} is not a folder`);
    return true;
  }
  const found = await jobsOf(pack);
  outcome.problems.push(...found.problems);
  for (const job of found.jobs.filter(({ id }) => only === undefined || id === only)) {
    const state = await stateOf(job);
    if (state === 'recording') outcome.recordings.push(job.audio);
    if (state === 'current' && !force) outcome.current.push(job.audio);
    if (state === 'recording' || (state === 'current' && !force)) continue;
    const missing = outcome.made.length === 0 ? await missingPrograms() : [];
    if (missing.length > 0) {
      outcome.problems.push(
        `${missing.join(', ')} missing; install: apt-get install -y espeak-ng ffmpeg sox`,
      );
      return false;
    }
    const made = await makeAudio(job);
    outcome.made.push(made);
    report(`${made.file}  ${made.seconds.toFixed(1)} s  ${made.integrated} LUFS  ${made.peak} dBTP`);
  }
  if (only === undefined) outcome.removed.push(...(await removeOrphans(pack, found)));
  return true;
}
