import type { Script } from './arena.ts';

const permissions = [
  'accelerometer',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'keyboard-lock',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'nfc',
  'notifications',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointer-lock',
  'push',
  'screen-wake-lock',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'window-management',
];

/** Gives a text if the call succeeds. */
const gets = (name: string, call: string): Script => [name, `await ${call}; return ${JSON.stringify(name)};`];

export const asking: readonly Script[] = [
  ...permissions.map(
    (name): Script => [
      `the permission ${name}`,
      `const { state } = await navigator.permissions.query({ name: '${name}', userVisibleOnly: true, sysex: true });
     if (state === 'granted') return state;`,
    ],
  ),
  gets('the microphone', 'navigator.mediaDevices.getUserMedia({ audio: true })'),
  gets('the camera', 'navigator.mediaDevices.getUserMedia({ video: true })'),
  gets('the screen', 'navigator.mediaDevices.getDisplayMedia({ video: true })'),
  gets(
    'the screen, as Electron would',
    `navigator.mediaDevices.getUserMedia({ video: { mandatory: { chromeMediaSource: 'desktop' } } })`,
  ),
  gets('the place', 'new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))'),
  gets('MIDI', 'navigator.requestMIDIAccess({ sysex: true })'),
  gets('a Bluetooth device', 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })'),
  gets('a USB device', 'navigator.usb.requestDevice({ filters: [] })'),
  gets('a serial port', 'navigator.serial.requestPort()'),
  [
    'a HID device',
    `const list = await navigator.hid.requestDevice({ filters: [] }); if (list.length > 0) return 'HID';`,
  ],
  gets('a file to read', 'showOpenFilePicker()'),
  gets('a file to write', 'showSaveFilePicker()'),
  gets('a folder', 'showDirectoryPicker()'),
  gets('the clipboard', 'navigator.clipboard.readText()'),
  gets('writing to the clipboard', `navigator.clipboard.writeText('out')`),
  gets('the fonts of the machine', 'queryLocalFonts().then((fonts) => { if (fonts.length === 0) throw 0; })'),
  gets('the screens of the machine', 'getScreenDetails()'),
  gets(
    'whether somebody is there',
    'IdleDetector.requestPermission().then((answer) => { if (answer !== "granted") throw 0; })',
  ),
  gets('sharing', `navigator.share({ title: 'out', url: 'https://example.org' })`),
  gets('a wake lock', 'navigator.wakeLock.request("screen")'),
  [
    'notifications',
    `if (await Notification.requestPermission() === 'granted') { new Notification('out'); return 'a notification'; }`,
  ],
  ['a protocol of its own', `navigator.registerProtocolHandler('web+out', 'app://kiosk/%s'); `],
  [
    'a file by an input',
    `
    const input = Object.assign(document.createElement('input'), { type: 'file' });
    document.body.append(input);
    input.click();
    await new Promise((done) => setTimeout(done, 100));
    const chosen = input.files.length;
    input.remove();
    if (chosen) return 'a file';`,
  ],
  [
    'a colour by an input',
    `
    const input = Object.assign(document.createElement('input'), { type: 'color' });
    document.body.append(input);
    input.click();
    await new Promise((done) => setTimeout(done, 100));
    input.remove();`,
  ],
  [
    'a date by an input',
    `
    const input = Object.assign(document.createElement('input'), { type: 'date' });
    document.body.append(input);
    input.showPicker();
    await new Promise((done) => setTimeout(done, 100));
    input.remove();`,
  ],
  [
    'a payment',
    `
    const request = new PaymentRequest([{ supportedMethods: 'https://example.org/pay' }], { total: { label: 'x', amount: { currency: 'CNY', value: '1' } } });
    await request.show();
    return 'a payment';`,
  ],
  [
    'a picture in a picture',
    `await document.createElement('video').requestPictureInPicture(); return 'a window';`,
  ],
  ['a document in a picture', `await documentPictureInPicture.requestWindow(); return 'a window';`],
  gets('a password', 'navigator.credentials.get({ password: true }).then((got) => { if (!got) throw 0; })'),
  gets(
    'a security key',
    'navigator.credentials.get({ publicKey: { challenge: new Uint8Array(32), userVerification: "required" } })',
  ),
];
