import { lazy, Suspense } from 'react';
import styles from './app.module.css';
import { useHouse } from './house.ts';
import { NextGoodThing } from './parts/next-good-thing.tsx';
import { StillThere } from './parts/still-there.tsx';
import { type Place, placeKey } from './route.ts';
import { SessionScreen } from './screens/session/session-screen.tsx';
import { Attract } from './screens/visitor/attract.tsx';
import { Cleaning } from './screens/visitor/cleaning.tsx';
import { Closed } from './screens/visitor/closed.tsx';
import { CollectionScreen } from './screens/visitor/collection.tsx';
import { ExhibitScreen } from './screens/visitor/exhibit.tsx';
import { Home } from './screens/visitor/home.tsx';
import { Recital } from './screens/visitor/recital.tsx';
import { Story } from './screens/visitor/story.tsx';
import { Zoom } from './screens/visitor/zoom.tsx';
import { useStore, useVisit } from './store.ts';
import { useWords } from './strings/use-words.ts';
import { useIdle } from './use-idle.ts';
import { usePlace } from './use-place.ts';
import { useRoot } from './use-root.ts';
import { useStaffWay } from './use-staff-way.ts';

// Visitors never see the desk, so the first picture does not wait for it.
const Staff = lazy(async () => ({ default: (await import('./screens/staff/staff.tsx')).Staff }));

/** The whole page: the screen of the place where the visitor is, and the question whether anybody is there. */
export function App() {
  useRoot();
  useIdle();
  useStaffWay();
  const place = usePlace();
  return (
    <>
      <NextGoodThing key={place ? placeKey(place) : 'attract'} whole={!place}>
        {place ? <Screen place={place} /> : <Nobody />}
      </NextGoodThing>
      <StillThere />
      <ForTests />
    </>
  );
}

/** Nobody is there: the invitation, unless the hall is closed or the screen is being wiped. */
function Nobody() {
  const cleaning = useVisit((visit) => visit.cleaning !== undefined);
  const closed = useHouse(({ state }) => state.kind === 'closed');
  if (cleaning) return <Cleaning />;
  return closed ? <Closed /> : <Attract />;
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
    case 'session':
      return <SessionScreen place={place} />;
    case 'staff':
      return (
        <Suspense>
          <Staff page={place.page} />
        </Suspense>
      );
  }
}

/** A build that a driver may steer must not be mistaken for a hall's. */
function ForTests() {
  const t = useWords();
  const forTests = useStore((store) => store.setup.forTests);
  return forTests && <aside className={styles.forTests}>{t('forTests')}</aside>;
}
