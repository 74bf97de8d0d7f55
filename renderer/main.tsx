import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followDesk } from './desk.ts';
import { followGuide } from './follow-guide.ts';
import { beatNow, followPlace } from './follow-place.ts';
import { guardPage } from './guard-page.ts';
import { beatOn } from './heartbeat.ts';
import { followWall } from './honour-wall.ts';
import { followHours } from './house.ts';
import { followRest } from './rest.ts';
import { fillStore } from './store.ts';
import { followVisit } from './story-sound.ts';
import { tellFailure } from './tell-failure.ts';
import { untoldTransitions } from './untold-transitions.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/motion.css';

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no #page');
// Printed by the main process in a page of its own, which has no bridge.
if (location.hash === '#report')
  window.showReport = async (given) => (await import('./report.tsx')).showReport(page, given);
else begin(page);

function begin(element: HTMLElement): void {
  guardPage(window);
  untoldTransitions(window);
  const stopBeats = beatOn(beatNow);
  const onUncaughtError = (error: unknown) => {
    // Nothing is on the screen any more.
    stopBeats();
    tellFailure('page', error);
  };
  createRoot(element, { onUncaughtError }).render(<App />);
  followVisit();
  followDesk();
  followRest();
  followPlace();
  followGuide();
  followWall();
  followHours();
  void fillStore();
}
