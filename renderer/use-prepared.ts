import { type Card, refKey } from '../content/catalogue.ts';
import { type Planned, preparedAt } from '../content/schedule.ts';
import { useHouse } from './house.ts';
import { useStore } from './store.ts';

/** The programme that is ready for its group now, if there is one. */
export function usePrepared(): { readonly entry: Planned; readonly card: Card } | undefined {
  const today = useStore((store) => store.today);
  const cards = useStore((store) => store.catalogue?.cards);
  const now = useHouse((house) => house.now);
  const entry = preparedAt(today, now);
  const card = entry && cards?.[refKey(entry.programme)];
  return card && { entry, card };
}
