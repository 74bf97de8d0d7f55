import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followDesk } from './desk.ts';
import { followRest } from './rest.ts';
import { fillStore } from './store.ts';
import { followVisit } from './story-sound.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/motion.css';

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no #page');
createRoot(page).render(<App />);
followVisit();
followDesk();
followRest();
void fillStore();
