import { safeStorage } from 'electron';
import type { KeySeal } from './records/kiosk-key.ts';

/**
 * What this system hides a key with: DPAPI of Windows, the keychain of macOS, for the kiosk's account alone. None on
 * Linux: its keyrings ask for a password that nobody in a hall types, or hide the key with one that is in every
 * Chromium.
 */
export function systemSeal(): KeySeal | undefined {
  if (process.platform === 'linux' || !safeStorage.isEncryptionAvailable()) return undefined;
  return {
    seal: (text) => safeStorage.encryptString(text),
    open: (bytes) => safeStorage.decryptString(bytes),
  };
}
