import { create } from 'zustand';
import type { Ref } from '../../../content/catalogue.ts';
import { inLanguage, type Words } from '../../../content/language.ts';
import {
  type LocalProgramme,
  type LocalStep,
  longestTitle,
  type ProgrammeDraft,
} from '../../../content/programme-draft.ts';
import type { EntryDraft } from '../../../content/schedule-entry.ts';
import { answers, isMissing } from '../../answers.ts';
import { screenLanguages, strings } from '../../strings/strings.ts';

/** A programme while a steward changes it; its name may be empty. */
export type EditedProgramme = {
  readonly id?: string;
  readonly base: Ref;
  readonly title: Words;
  readonly steps: readonly LocalStep[];
};

type Drafts = {
  readonly programme: EditedProgramme | undefined;
  /** The programme as it is on disk; undefined for a new one. */
  readonly saved: EditedProgramme | undefined;
  readonly entry: EntryDraft | undefined;
};

/** What a steward has not saved yet. It outlives the page of the desk, so that nothing is lost by leaving it. */
export const useDrafts = create<Drafts>(() => ({ programme: undefined, saved: undefined, entry: undefined }));

export const isChanged = ({ programme, saved }: Drafts): boolean =>
  programme !== undefined && JSON.stringify(programme) !== JSON.stringify(saved);

export function editProgramme({ id, base, title, steps }: LocalProgramme): void {
  const programme: EditedProgramme = { id, base, title, steps };
  useDrafts.setState({ programme, saved: programme });
}

/** Begins a programme of the hall's own with all steps of this one. */
export async function copyProgramme(base: Ref): Promise<void> {
  const programme = await answers.programme.read(base);
  if (isMissing(programme)) return;
  const titles = screenLanguages.map(({ tag }): [string, string] => {
    const title = inLanguage(programme.title, tag).text;
    return [tag, strings.getFixedT(tag)('programmes.copyTitle', { title }).slice(0, longestTitle)];
  });
  const steps = programme.steps.map(({ id }) => ({ id }));
  const { pack, id } = base;
  useDrafts.setState({
    programme: { base: { pack, id }, title: Object.fromEntries(titles), steps },
    saved: undefined,
  });
}

export const changeProgramme = (patch: Partial<EditedProgramme>): void =>
  useDrafts.setState(({ programme }) => ({ programme: programme && { ...programme, ...patch } }));

export const closeProgramme = (): void => useDrafts.setState({ programme: undefined, saved: undefined });

/** What is to be saved; undefined while it has no name. */
export function draftOf(
  { title, steps, ...rest }: EditedProgramme,
  minutes: number,
): ProgrammeDraft | undefined {
  const named = Object.entries(title)
    .map(([tag, text]): [string, string] => [tag, text.trim()])
    .filter(([, text]) => text !== '');
  if (named.length === 0) return undefined;
  return { ...rest, title: Object.fromEntries(named), steps: [...steps], minutes };
}
