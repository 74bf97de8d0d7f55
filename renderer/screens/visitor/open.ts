import type { Card, Ref } from '../../../content/catalogue.ts';
import { prepareStory } from '../../prepare-story.ts';
import { send } from '../../store.ts';
import type { VisitEvent } from '../../visit.ts';

/** Opens what a card stands for; a story begins to be heard at once. A programme waits for its leader's start. */
export function openCard({ kind, pack, id }: Card): void {
  const ref: Ref = { pack, id };
  const events: Readonly<Record<typeof kind, VisitEvent>> = {
    exhibit: { kind: 'open', place: { screen: 'exhibit', ref, picture: 0 } },
    story: { kind: 'hear', ref },
    series: { kind: 'open', place: { screen: 'collection', ref, order: 0 } },
    programme: { kind: 'open', place: { screen: 'session', ref } },
    oath: { kind: 'open', place: { screen: 'recital', ref } },
  };
  send(events[kind]);
}

/** The touches of a card that may be a story: while the finger is still down, its sound is loaded. */
export const cardTouch = (card: Card) => ({
  onPressStart: () => {
    if (card.kind === 'story') void prepareStory(card);
  },
  onPress: () => openCard(card),
});

export const openCollection = ({ pack, id }: Ref): void =>
  send({ kind: 'open', place: { screen: 'collection', ref: { pack, id }, order: 0 } });
