import { doctorWordsEn } from '../../content/doctor-words-en.ts';
import type { machineZhHans } from './machine-zh-hans.ts';

export const machineEn: typeof machineZhHans = {
  title: 'Machine',
  looking: 'Looking at this machine…',
  well: 'Nothing to do',
  wellText:
    'As far as can be found out from here, this machine is set up to run in a hall with nobody beside it.',
  todo_one: '{{count}} setting needs your technician',
  todo_other: '{{count}} settings need your technician',
  todoText:
    "The kiosk can't change these by itself. Show this page to your technician; the commands are to be typed on this machine.",
  facts: 'Versions and disk',
  version: 'Kiosk',
  electron: 'Electron',
  system: 'System',
  free: 'Free space',
  toDo: 'To do',
  unknown: "Can't be told from here",
  fine: 'As it should be',
  steps: 'For the technician',
  seen: 'Found: {{seen}}',
  again: 'Look again',
  restart: 'Restart the kiosk',
  end: 'End the kiosk',
  ending: 'The kiosk is ending…',
  keep: 'Go back',
  question: {
    again: {
      sure: 'Restart the kiosk now?',
      effect: 'The screen is dark for a few seconds; then the first picture is back.',
      more: 'Nothing that is saved is lost. An update that is under way goes on afterwards.',
      yes: 'Restart',
    },
    'for-good': {
      sure: 'End the kiosk now?',
      effect: 'Visitors see nothing until somebody starts the kiosk or the machine again.',
      more: 'What is behind it shows: the desktop, or an empty screen. End it only for a technician, and stay beside the machine.',
      yes: 'End',
    },
  },
  finding: doctorWordsEn,
};
