import type { healthZhHans } from './health-zh-hans.ts';

export const healthEn: typeof healthZhHans = {
  title: 'Health',
  well: 'All is well',
  wellText: 'There is nothing that needs you.',
  news_one: '{{count}} matter to look at',
  news_other: '{{count}} matters to look at',
  label: 'What the kiosk noticed',
  facts: 'How it runs',
  started: 'Last started',
  up: 'Running for',
  version: 'Version',
  seen: 'Seen',
  seenName: 'Seen: {{title}}',
  seenAll: 'All seen',
  wasSeen: 'Seen',
  times: '{{count}} times, the last {{last}}',
  lost: {
    nothing: 'Nothing was lost.',
    'last-change': 'The last change after {{since}} may be missing; everything before it is here.',
    some: 'Some entries cannot be read; all others are here.',
    all: 'What was there cannot be read; it starts afresh.',
  },
  notice: {
    'settings-damaged': {
      title: 'The settings were damaged and have been mended',
      text: "{{lost}} The damaged files are kept aside. Check the hall's settings and the repository; if it happens again, have a technician check the disk.",
    },
    'records-damaged': {
      pin: {
        title: 'The record of the PIN was damaged',
        text: '{{lost}} The damaged files are kept aside. If the PIN was changed lately, the one before may hold again: change it once more. One that cannot be read keeps the desk closed until the publisher’s USB stick lets a new one be chosen, or a technician moves the files pin.* out of the folder records.',
      },
      installation: {
        title: 'The record of the kiosk’s number was damaged',
        text: '{{lost}} The damaged files are kept aside. If all was lost, the kiosk has another number now, which “Forgotten the PIN?” shows: write it down, and name it when you ask for a pin-reset.json.',
      },
      sync: {
        title: 'The record of syncs was damaged and has been mended',
        text: '{{lost}} What is on show is not affected. Press “Sync now” once to complete the record.',
      },
      notices: {
        title: 'The record of this page was damaged and has been mended',
        text: '{{lost}} There is nothing to do; if it happens again, have a technician check the disk.',
      },
      journal: {
        title: 'The journal was damaged and has been mended',
        text: '{{lost}} The damaged part is kept aside. There is nothing to do; if it happens again, have a technician check the disk.',
      },
      programmes: {
        title: "The hall's own programmes and the schedule were damaged and have been mended",
        text: '{{lost}} The damaged files are kept aside. Go through the page Programmes once; if it happens again, have a technician check the disk.',
      },
      session: {
        title: 'The record of a session was damaged',
        text: '{{lost}} The damaged part is kept aside. Go through the record of that session once.',
      },
      captures: {
        title: 'The record of how long recordings and photos are kept was damaged',
        text: '{{lost}} The damaged files are kept aside. If this machine’s clock is right, there is nothing to do; else set it.',
      },
    },
    'newer-files': {
      title: 'A newer version has left files here',
      text: 'This kiosk has run a newer version, whose files are kept as they are. This version uses settings of its own: check them, or install the newer version again.',
    },
    'disk-full': {
      title: 'The disk is full',
      text: 'The spare room was given up, so records are saved as ever; new content is not fetched for now. Have a technician make room on the disk.',
    },
    'disk-failing': {
      title: 'The disk cannot be written',
      text: 'Something could not be saved; what was there before is kept. Have a technician check or replace the disk soon, and change no settings until then.',
    },
    'page-recovered': {
      crashed: {
        title: 'The picture failed and came back by itself',
        text: 'Once in a while there is nothing to do. If it happens several times a day, note when, and tell your technician.',
      },
      hung: {
        title: 'The picture stood still and came back by itself',
        text: 'Once in a while there is nothing to do. If it happens several times a day, note when, and tell your technician.',
      },
      blank: {
        title: 'The picture was blank and came back by itself',
        text: 'Once in a while there is nothing to do. If it happens again, check the cables of the screen, then tell your technician.',
      },
      memory: {
        title: 'Too much memory was used; the picture was opened anew',
        text: 'There is nothing to do. If it happens every day, tell your technician.',
      },
      graphics: {
        title: 'The graphics failed and came back by themselves',
        text: 'Once in a while there is nothing to do. If it happens again, have a technician update the graphics driver.',
      },
      stalled: {
        title: 'The sound stopped and came back by itself',
        text: 'Once in a while there is nothing to do. If it is always in the same story, tell those who made it.',
      },
    },
    'safe-screen': {
      title: 'The picture failed again and again; the safe screen was shown',
      text: 'See whether visitors have their picture back. If not, import content that is sound from a USB stick, or tell your technician.',
    },
    'set-went-back': {
      title: 'New content could not be shown; the former is back',
      text: 'Visitors see the former content. Ask the publisher to correct the new one and publish it again.',
    },
    'pin-reset': {
      title: 'The PIN was reset',
      text: 'A signed file on a USB stick was used. If you know nothing of it, change the PIN at once and tell whoever is in charge.',
    },
    'programme-lacks': {
      title: 'A scheduled programme lacks something',
      text: 'The page Programmes says what is missing and for which group. Restore or import the pack before the group comes, or choose another programme.',
    },
    clock: {
      title: "The kiosk's clock is wrong",
      text: 'Opening hours and the story of the day go wrong with it. Have a technician set it; if it is wrong again after a power cut, the battery on the mainboard is empty.',
    },
  },
};
