import type { CollectionCard } from '../../../content/catalogue.ts';
import { inLanguage } from '../../../content/language.ts';
import { ComfortButtons } from '../../parts/comfort.tsx';
import { DailyStory } from '../../parts/daily-story.tsx';
import { Frame } from '../../parts/frame.tsx';
import { Picture } from '../../parts/picture.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useStore, useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './home.module.css';
import { type HomeCard, homeCards } from './home-cards.ts';
import { HomeCollection } from './home-collection.tsx';
import { HomeHero } from './home-hero.tsx';
import { HomeOaths } from './home-oaths.tsx';
import { HomeToday } from './home-today.tsx';

/** Where every visit begins: all that can be seen, heard and recited, from 2 to 20 collections. */
export function Home() {
  const t = useWords();
  const catalogue = useStore((store) => store.catalogue);
  const { reach, text } = useVisit((visit) => visit.comfort);
  const { hero, cards } = catalogue ? homeCards(catalogue) : { cards: [] };
  return (
    <Frame
      title={<HallName />}
      touchable
      backdrop={reach && <Backdrop cover={hero?.cover} />}
      dock={
        <div className={styles.dock}>
          <DailyStory />
          <ComfortButtons small={reach || text > 1.5} />
        </div>
      }
    >
      <h1 className={styles.question}>{t('home.question')}</h1>
      <Scroll className={styles.scroll}>
        <div className={styles.cards}>
          {catalogue && <HomeToday catalogue={catalogue} />}
          {catalogue && hero && <HomeHero catalogue={catalogue} collection={hero} />}
          <div className={styles.grid}>
            {catalogue && cards.map((card) => <One key={keyOf(card)} card={card} catalogue={catalogue} />)}
          </div>
        </div>
      </Scroll>
    </Frame>
  );
}

/** With low buttons nothing stands above but a picture. */
const Backdrop = ({ cover }: { readonly cover: CollectionCard['cover'] | undefined }) => (
  <div className={styles.backdrop}>
    <Picture picture={cover} fill decorative />
  </div>
);

/** The hall's own name, once a steward has set it. */
function HallName() {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const hall = useStore(({ setup }) => setup.hall);
  const name = hall && inLanguage(hall, language);
  return (
    <span className={styles.hall} lang={name?.language}>
      {name?.text ?? t('home.hall')}
    </span>
  );
}

const keyOf = (card: HomeCard) =>
  card.kind === 'collection' ? `${card.collection.pack}/${card.collection.id}` : card.kind;

type OneProps = {
  readonly card: HomeCard;
  readonly catalogue: Parameters<typeof HomeCollection>[0]['catalogue'];
};

const One = ({ card, catalogue }: OneProps) =>
  card.kind === 'collection' ? (
    <HomeCollection collection={card.collection} catalogue={catalogue} />
  ) : (
    <HomeOaths kind={card.kind} cards={card.cards} />
  );
