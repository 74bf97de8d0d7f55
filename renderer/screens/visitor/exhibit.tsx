import type { ShownExhibit } from '../../../content/shown.ts';
import { isMissing } from '../../answers.ts';
import { Bar } from '../../parts/bar.tsx';
import { Elsewhere } from '../../parts/next-good-thing.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { TextBlocks } from '../../parts/text-blocks.tsx';
import { ShownWords } from '../../parts/words.tsx';
import type { PlaceOn } from '../../route.ts';
import { useStore, useVisit } from '../../store.ts';
import { useAnswer } from '../../use-answer.ts';
import styles from './exhibit.module.css';
import { ExhibitPictures } from './exhibit-pictures.tsx';
import { ListenButton } from './listen-button.tsx';
import { MetaLine } from './meta-line.tsx';
import { Related } from './related.tsx';
import { useBlocks } from './use-blocks.ts';

/** One thing on show: its pictures, its text, what can be heard of it and what belongs to it. */
export function ExhibitScreen({ place }: { readonly place: PlaceOn<'exhibit'> }) {
  const exhibit = useAnswer('exhibit', place.ref);
  if (isMissing(exhibit)) return <Elsewhere />;
  return (
    <main className={styles.exhibit}>
      <div className={styles.bar}>
        <Bar />
      </div>
      {exhibit && <ExhibitPictures place={place} exhibit={exhibit} />}
      {exhibit && <ExhibitWords exhibit={exhibit} />}
    </main>
  );
}

function ExhibitWords({ exhibit }: { readonly exhibit: ShownExhibit }) {
  const { pack, title, story, related } = exhibit;
  const text = useBlocks(exhibit);
  const catalogue = useStore((store) => store.catalogue);
  // Large text needs the room: what belongs to the exhibit then follows its text.
  const inText = useVisit(({ comfort }) => comfort.text > 1 && !comfort.reach);
  const links = catalogue && <Related pack={pack} ids={related} catalogue={catalogue} />;
  return (
    <>
      <Scroll className={styles.words}>
        <MetaLine card={exhibit} className={styles.eyebrow} />
        <h1>
          <ShownWords words={title} pack={pack} />
        </h1>
        <TextBlocks {...text} />
        {inText && links}
      </Scroll>
      <footer className={styles.foot}>
        {story !== undefined && <ListenButton story={{ pack, id: story }} />}
        {!inText && links}
      </footer>
    </>
  );
}
