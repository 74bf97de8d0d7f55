import type { Programme, Step } from '../../content/programme-step.ts';
import type { ProgrammeYaml } from './author-programme.ts';
import type { Media } from './media.ts';
import type { Written } from './read-yaml-folder.ts';

/** A programme for the manifest: its picture converted, its sounds measured. */
export async function programmeFrom(
  { id, file, written }: Written<ProgrammeYaml>,
  media: Media,
): Promise<Programme> {
  const { picture: named, alt, steps, title, summary, minutes } = written;
  const picture = named && (await media.picture({ file: named, alt: alt ?? title, from: file }));
  const built: Step[] = [];
  for (const step of steps) built.push(await stepFrom(step, file, media));
  return {
    id,
    title,
    ...(summary && { summary }),
    ...(minutes !== undefined && { minutes }),
    ...(picture && { picture }),
    steps: built,
  };
}

async function stepFrom(step: ProgrammeYaml['steps'][number], file: string, media: Media): Promise<Step> {
  if (step.kind === 'music' && step.audio) {
    const duration = await media.sound(step.audio, file);
    return { ...step, ...(duration && { duration }) };
  }
  if (step.kind === 'say' && step.audio) {
    const duration: Record<string, number> = {};
    for (const [language, audio] of Object.entries(step.audio)) {
      const seconds = await media.sound(audio, file);
      if (seconds) duration[language] = seconds;
    }
    return { ...step, duration };
  }
  return step;
}
