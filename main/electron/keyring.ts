import { safeStorage } from 'electron'
import type { Keyring } from './secret-store.ts'

/** The keyring of this system: Keychain, DPAPI, or on Linux what the desktop offers (Electron: safeStorage). */
export const keyring: Keyring = {
  isSafe: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (secret) => safeStorage.decryptString(secret),
}
