import { firstChannel } from '../../../content/channel.ts';
import type { DeskRepository } from '../../../content/content-desk.ts';
import { idSchema } from '../../../content/pack-field.ts';
import type { SyncOutcome } from '../../../content/sync-outcome.ts';

/** Setting up a repository: its address, the first contact, whose signature it is, how it went. */
export type RepositoryFlow =
  | {
      readonly step: 'edit';
      readonly url: string;
      readonly channel: string;
      readonly field: RepositoryField;
      readonly problem?: 'bad' | 'badChannel';
    }
  | { readonly step: 'contacting' }
  | { readonly step: 'compare'; readonly fingerprint: string; readonly changed: boolean }
  | { readonly step: 'refused' }
  | { readonly step: 'result'; readonly outcome: SyncOutcome };

export type RepositoryField = 'url' | 'channel';

export type RepositoryEvent =
  | { readonly kind: 'field'; readonly field: RepositoryField }
  | { readonly kind: 'type'; readonly field: RepositoryField; readonly value: string }
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'contact' }
  /** What the first contact has shown: a publisher to be confirmed, or how the sync ended. */
  | { readonly kind: 'contacted'; readonly pending: string | undefined; readonly outcome: SyncOutcome }
  | { readonly kind: 'changed'; readonly pending: string }
  | { readonly kind: 'refuse' };

/** Begins where the repository is: with the publisher if one waits to be confirmed. */
export function repositoryFlow(repository: DeskRepository | undefined): RepositoryFlow {
  if (repository?.pending !== undefined) {
    return { step: 'compare', fingerprint: repository.pending, changed: false };
  }
  return {
    step: 'edit',
    url: repository?.url ?? 'https://',
    channel: repository?.channel ?? firstChannel,
    field: 'url',
  };
}

/** Whether it looks like an address at all; the main process decides. */
export const canSave = (state: RepositoryFlow): boolean =>
  state.step === 'edit' && /^https?:\/\/[^/]/.test(state.url);

export function setRepository(state: RepositoryFlow, event: RepositoryEvent): RepositoryFlow {
  switch (event.kind) {
    case 'field':
      return state.step === 'edit' ? { ...state, field: event.field } : state;
    case 'type': {
      if (state.step !== 'edit') return state;
      const { problem: _, ...rest } = state;
      return { ...rest, field: event.field, [event.field]: event.value };
    }
    case 'bad-address':
      return state.step === 'edit' ? { ...state, problem: 'bad', field: 'url' } : state;
    case 'contact':
      if (state.step === 'edit' && !idSchema.safeParse(state.channel).success) {
        return { ...state, problem: 'badChannel', field: 'channel' };
      }
      return { step: 'contacting' };
    case 'contacted':
      return event.pending === undefined
        ? { step: 'result', outcome: event.outcome }
        : { step: 'compare', fingerprint: event.pending, changed: false };
    case 'changed':
      return { step: 'compare', fingerprint: event.pending, changed: true };
    case 'refuse':
      return { step: 'refused' };
  }
}
