import type { outcomeZhHans } from './outcome-zh-hans.ts';

export const outcomeEn: typeof outcomeZhHans = {
  current: {
    title: 'Everything is up to date',
    text: 'Checked: all packs ({{packs}}) are the newest. There is nothing to do.',
  },
  staged: {
    title: 'New content is ready',
    text: 'It has been fetched in full and checked. It comes on by itself when nobody is using the kiosk; until then the present content stays on show.',
  },
  shown: {
    title: 'The new content is on show',
    text: 'It has been fetched in full and checked, and it is what visitors see now. There is nothing to do.',
  },
  returned: {
    title: 'The new content failed and was taken back',
    text: 'It did not pass its check when it came on and has been put aside; the former content stays on show. Tell the publisher to correct it and publish again.',
  },
  offline: {
    unreachable: {
      title: 'The repository cannot be reached',
      text: "No connection to {{from}}. The present content stays on show. Check the cable, the Wi-Fi and the repository's address; the kiosk also tries again by itself.",
    },
    stalled: {
      title: 'The network stopped halfway',
      text: 'The connection was made, but no more data came. The present content stays on show, and what has arrived is kept for next time. Check the network, or sync again in a while.',
    },
    captive: {
      title: 'The network wants a sign-in first',
      text: "This network answers with a page of its own in place of the repository. The present content stays on show. Ask the network's administrator to let this kiosk through, then sync again.",
    },
    redirected: {
      title: "The repository's address has changed",
      text: 'This address leads elsewhere, and the kiosk does not follow. The present content stays on show. Ask the publisher for the new address and change it under “Repository”.',
    },
    'server-error': {
      title: "The repository's server has a fault",
      text: "The server answers but cannot give the content. The present content stays on show, and the kiosk tries again by itself. If it is still so tomorrow, tell the repository's administrator.",
    },
    certificate: {
      title: "The server's certificate is wrong",
      text: "The kiosk cannot be sure that this is the repository's server, so nothing was fetched. The present content stays on show. Check this kiosk's date and time; if they are right, tell the repository's administrator.",
    },
  },
  older: {
    title: 'The content there is older than here',
    text: 'It is sound, but older than what this kiosk has, so nothing was changed and the present content stays on show. If it is a USB stick, ask the publisher for a new one.',
  },
  expired: {
    title: 'The signatures have run out',
    text: "The publisher's signatures were good until {{day}}, so nothing was changed and the present content stays on show. Ask the publisher for a new set. If it is a USB stick and you trust where it comes from, you may import it all the same.",
  },
  'wrong-publisher': {
    title: 'Not a publisher this kiosk trusts',
    text: 'The content there is not signed by the publisher that this kiosk trusts, or it is no repository at all. Nothing was changed; the present content stays on show. Check where it comes from. If the publisher really is another one, compare the fingerprint and confirm it under “Repository”.',
  },
  rejected: {
    signature: {
      title: 'Refused: a signature is wrong',
      text: 'The signature of “{{place}}” does not match; somebody may have changed it. Nothing was changed here; the present content stays on show. Do not use this source again, and tell the publisher.',
    },
    digest: {
      title: 'Refused: a file is damaged',
      text: '“{{place}}” is not as it was signed; most likely the line or the USB stick is at fault. Nothing was changed; the present content stays on show. Try again, and use another source if it happens again.',
    },
    length: {
      title: 'Refused: a file has the wrong length',
      text: '“{{place}}” is longer or shorter than it was signed. Nothing was changed; the present content stays on show. Try again, and use another source if it happens again.',
    },
    format: {
      title: 'Refused: a file cannot be read',
      text: '“{{place}}” is in no format that this kiosk knows. Nothing was changed; the present content stays on show. Tell the publisher; the kiosk itself may need an update first.',
    },
    version: {
      title: 'Refused: the versions do not match',
      text: '“{{place}}” has another version than the list says. Nothing was changed; the present content stays on show. Ask the publisher to publish again.',
    },
    'too-large': {
      title: 'Refused: a file is too large',
      text: '“{{place}}” is larger than this kiosk accepts. Nothing was changed; the present content stays on show. Tell the publisher.',
    },
    'pack-older': {
      title: 'Refused: one pack has gone back',
      text: 'In the new set “{{place}}” is older than one this kiosk has had. Nothing was changed; the present content stays on show. Ask the publisher to give it a higher version.',
    },
    'too-many-roots': {
      title: 'Refused: too many changes of keys',
      text: "The publisher's keys have changed more often than can be followed at once. Nothing was changed; the present content stays on show. Ask the publisher, and update the kiosk itself.",
    },
  },
  incomplete: {
    title: 'The repository is not complete yet',
    text: '“{{place}}” is on the list but cannot be fetched; it may just be being published. The present content stays on show. Sync again in a while; if it is a USB stick, copy it again.',
  },
  'no-space': {
    title: 'Not enough space',
    text: '{{needed}} are needed and {{free}} are free, so nothing was begun and the present content stays on show. Choose fewer packs, or ask your technician to make room.',
  },
  'no-space-reserved': {
    title: 'Not enough space',
    text: '{{needed}} are needed and {{free}} are free, so nothing was begun and the present content stays on show. {{reserve}} of what is needed stay free, so that records can always be saved. Choose fewer packs, or ask your technician to make room.',
  },
  disk: {
    title: 'A disk failed',
    text: '“{{place}}” could not be read or written ({{code}}). The USB stick may have been pulled out, or the disk has a fault. The present content stays on show, and what has been copied is kept. Put the stick in and try again; if it fails again, ask your technician.',
  },
  cancelled: {
    title: 'Stopped',
    text: 'Stopped as you asked. Nothing was changed; the present content stays on show. What has arrived is kept, and the next time goes on from there.',
  },
  busy: {
    title: 'Another sync is running',
    text: 'Only one can run at a time. The present content stays on show. Wait until it ends, or stop it, then try again.',
  },
  'no-source': {
    title: 'No repository has been set up',
    text: 'This kiosk does not know where to look for new content. The present content stays on show. Set up a repository, or import from a USB stick.',
  },
  changed: 'Updated: {{packs}}.',
  removed: 'No longer shown: {{packs}}.',
  absent: 'Not there: {{packs}}; they stay as they are.',
  needsKiosk: 'Need a newer kiosk first: {{packs}}; they stay as they are.',
};
