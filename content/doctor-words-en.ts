import { type CheckName, type FindingWords, findingWords as words } from './finding.ts';

/** What the doctor says in English, to stewards and technicians. */
export const doctorWordsEn: Readonly<Record<CheckName, FindingWords>> = {
  session: words(
    'Nothing but the kiosk on the screen',
    'Behind the kiosk there is a desktop. Whoever gets past the picture, by a gesture or a key, is at it.',
    'Let the machine run the kiosk without a desktop: with cage, in a bare X session, or by Assigned Access.',
  ),
  edges: words(
    'Swipes from the edge of the screen',
    "A finger that comes in from the edge opens the desktop's overview or its menus.",
    "They can't be switched off on every desktop. Without a desktop there are none.",
  ),
  notices: words(
    "The system's messages",
    'Messages of the system cover the picture, and a touch on one opens a program.',
    'Switch off all messages for the account of the kiosk.',
  ),
  lock: words(
    'Screen lock',
    'After a while the screen asks for a password, and nobody sees the kiosk any more.',
    'Switch the lock off.',
  ),
  blanking: words(
    'The screen stays on',
    'After a few minutes without a touch the screen goes dark.',
    'Switch off the screen saver and the saving of energy of the screen. The kiosk itself shows black when the hall is closed.',
  ),
  sleep: words(
    'The machine stays awake',
    'The machine goes to sleep, and visitors stand before a dark screen.',
    'Switch off sleep of every kind, also when a lid is closed.',
  ),
  powerButton: words(
    'Power button',
    'A press of the power button puts the machine to sleep or asks a question instead of switching it off.',
    'Let the button switch the machine off, or do nothing.',
  ),
  login: words(
    'Starts without a password',
    'After a power cut the machine waits for a password instead of starting the kiosk.',
    'Let the system start the kiosk as a service, or log its account in by itself.',
  ),
  autostart: words(
    'The kiosk starts by itself',
    'After switching on, somebody has to start the kiosk by hand.',
    'Enable the service, or put the kiosk among what the session starts.',
  ),
  supervised: words(
    'Started again after a failure',
    'If the kiosk ends or hangs, nobody starts it again.',
    'Start it as the service that came with it, or with --supervise.',
  ),
  consoles: words(
    "The system's other consoles",
    'With a keyboard, Ctrl+Alt+F1 to F12 leads away from the kiosk to a login.',
    'Forbid the change between consoles.',
  ),
  zap: words(
    'Ctrl+Alt+Backspace',
    'With a keyboard, this key ends everything that is on the screen.',
    'Switch the key off.',
  ),
  restartKeys: words(
    'Ctrl+Alt+Del',
    'With a keyboard, this key restarts the machine.',
    'Switch the key off.',
  ),
  desktopKeys: words(
    "The desktop's keys",
    'With a keyboard, keys such as the Windows key open menus, a command line or the list of programs.',
    'Switch these keys off. Some of Windows, such as Ctrl+Alt+Del, need its Keyboard Filter; or use no keyboard.',
  ),
  sysrq: words(
    'Keys of the kernel (SysRq)',
    'With a keyboard, Alt+SysRq and a letter restarts the machine or ends programs.',
    'Switch them off.',
  ),
  updates: words(
    'Restart after updates',
    'The system restarts the machine by itself after an update, also while visitors are there.',
    'Forbid the restart, or set it to a time at night.',
  ),
  sticks: words(
    'USB sticks',
    'Either what is on a stick opens over the kiosk, or a stick is not found when you want to import from it.',
    'Let sticks be connected read-only, and nothing on them be opened.',
  ),
  account: words(
    'An account without rights',
    'Whoever got out of the kiosk could change everything on this machine.',
    'Run the kiosk in an account of its own that may administer nothing.',
  ),
  dataDisk: words(
    'Where content and records are kept',
    "The place can't be written, forgets everything when the power goes, or is another machine's disk.",
    'Keep the data folder on a disk of this machine.',
  ),
  space: words(
    'Room on the disk',
    'New content no longer fits.',
    'Withdraw content that is not needed, or remove other files from this machine.',
  ),
  clock: words(
    'Date and time',
    'If the clock is wrong, opening hours, the story of the day and the date of records are wrong.',
    'With a network, let the clock be set from it. Without one, compare it once in a while.',
  ),
  volume: words(
    'Sound',
    'The machine is silent or hardly to be heard.',
    'Connect speakers and turn the sound of the system up; the volume for visitors is set in the kiosk.',
  ),
  touch: words(
    'Touch screen',
    'No touch screen is connected, or the machine does not know it.',
    "Check the screen's USB cable.",
  ),
  watchdog: words(
    "The hardware's watchdog",
    'If the whole machine hangs, it stays so until somebody unplugs it.',
    'Many machines can restart themselves then: switch it on.',
  ),
  machineId: words(
    "The machine's own number",
    'Without it the system starts as if for the first time, and forgets settings.',
    'Let the system make one. On machines copied from one image, each needs its own.',
  ),
  build: words(
    'A build for halls',
    'This is a build for developing or testing: it lets itself be steered from outside.',
    'Install one that was made for halls.',
  ),
  runtime: words(
    'The official Electron',
    'This kiosk runs on an Electron that is only for developing and testing.',
    'Package it again with the official one.',
  ),
  fuses: words(
    "The program's own locks",
    'The program can be made to run other code than the kiosk.',
    'Package it again; nothing else may change the program afterwards.',
  ),
};
