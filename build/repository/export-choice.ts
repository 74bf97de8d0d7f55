import type { Channel, Release } from '../../content/channel.ts';
import { Refusal } from './refusal.ts';

/** A channel by its name, or all of them. */
export const chosenChannels = (
  channels: readonly Channel[],
  channel: string | undefined,
): readonly Channel[] => channels.filter((one) => channel === undefined || one.channel === channel);

/** Ids of packs and a channel; all if not given. */
export type Choice = {
  readonly packs?: readonly string[] | undefined;
  readonly channel?: string | undefined;
};

/** The releases of the chosen packs. Refuses a name that nothing published has. */
export function chosenReleases(channels: readonly Channel[], { packs, channel }: Choice): Release[] {
  if (channels.length === 0) throw new Refusal('nothing is published yet; run: repo publish');
  const chosen = chosenChannels(channels, channel);
  if (chosen.length === 0) {
    const there = channels.map((one) => one.channel).join(', ');
    throw new Refusal(`no channel ${channel} is published; there is ${there}`);
  }
  const all = chosen.flatMap((one) => one.packs);
  const unknown = (packs ?? []).filter((id) => !all.some((release) => release.id === id));
  if (unknown.length > 0) {
    const there = [...new Set(all.map(({ id }) => id))].join(', ');
    throw new Refusal(`no pack ${unknown.join(', ')} is published; there is ${there}`);
  }
  const unique = new Map(all.map((release) => [release.manifest, release]));
  return [...unique.values()].filter(({ id }) => packs === undefined || packs.includes(id));
}
