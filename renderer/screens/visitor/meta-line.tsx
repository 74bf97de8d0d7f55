import type { Words } from '../../../content/language.ts';
import type { When } from '../../../content/pack.ts';
import { WhenText } from '../../parts/when.tsx';
import { ShownWords } from '../../parts/words.tsx';

type MetaProps = {
  readonly card: {
    readonly pack: string;
    readonly when?: When | undefined;
    readonly place?: Words | undefined;
  };
  readonly className?: string | undefined;
};

/** When and where, on one line. */
export function MetaLine({ card: { pack, when, place }, className }: MetaProps) {
  if (!when && !place) return null;
  return (
    <span className={className}>
      {when && <WhenText when={when} />}
      {when && place && ' · '}
      {place && <ShownWords words={place} pack={pack} />}
    </span>
  );
}
