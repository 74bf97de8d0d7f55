import styles from './app.module.css';
import { NextGoodThing } from './parts/next-good-thing.tsx';
import { StillThere } from './parts/still-there.tsx';
import { type Place, placeKey } from './route.ts';
import { Staff } from './screens/staff/staff.tsx';
import { Attract } from './screens/visitor/attract.tsx';
import { CollectionScreen } from './screens/visitor/collection.tsx';
import { ExhibitScreen } from './screens/visitor/exhibit.tsx';
import { Home } from './screens/visitor/home.tsx';
import { Recital } from './screens/visitor/recital.tsx';
import { Story } from './screens/visitor/story.tsx';
import { Zoom } from './screens/visitor/zoom.tsx';
import { useStore } from './store.ts';
import { useWords } from './strings/use-words.ts';
import { useIdle } from './use-idle.ts';
import { usePlace } from './use-place.ts';
import { useRoot } from './use-root.ts';
import { useStaffWay } from './use-staff-way.ts';

/** The whole page: the screen of the place where the visitor is, and the question whether anybody is there. */
export function App() {
  useRoot();
  useIdle();
  useStaffWay();
  const place = usePlace();
  return (
    <>
      <NextGoodThing key={place ? placeKey(place) : 'attract'}>
        {place ? <Screen place={place} /> : <Attract />}
      </NextGoodThing>
      <StillThere />
      <ForTests />
    </>
  );
}

function Screen({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'home':
      return <Home />;
    case 'collection':
      return <CollectionScreen place={place} />;
    case 'exhibit':
      return <ExhibitScreen place={place} />;
    case 'zoom':
      return <Zoom place={place} />;
    case 'story':
      return <Story place={place} />;
    case 'recital':
      return <Recital place={place} />;
    case 'staff':
      return <Staff page={place.page} />;
  }
}

/** A build that a driver may steer must not be mistaken for a hall's. */
function ForTests() {
  const t = useWords();
  const forTests = useStore((store) => store.setup.forTests);
  return forTests && <aside className={styles.forTests}>{t('forTests')}</aside>;
}
