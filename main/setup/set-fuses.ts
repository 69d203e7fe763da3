import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/**
 * Electron's nine fuses, burnt into every packaged app: what a file beside it or an environment variable could
 * otherwise turn it into. Chromium reads them before any code of ours runs.
 */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** Sets the fuses of the Electron at `executable`: all of them, or those that an older Electron knows. */
export async function setFuses(executable: string): Promise<void> {
  const known = await getCurrentFuseWire(executable)
  const fuses = Object.fromEntries(Object.entries(FUSES).filter(([fuse]) => fuse in known))
  const missing = Object.keys(known).filter((fuse) => fuse !== 'version' && !(fuse in FUSES))
  if (missing.length > 0)
    throw new Error(`This Electron has fuses nobody decided about: ${missing.join(', ')}`)
  await flipFuses(executable, { version: FuseVersion.V1, resetAdHocDarwinSignature: true, ...fuses })
}

interface Packed {
  appOutDir: string
  electronPlatformName: string
  packager: { appInfo: { productFilename: string }; executableName?: string }
}

/** electron-builder's `afterPack` hook. */
export default async function afterPack({
  appOutDir,
  electronPlatformName,
  packager,
}: Packed): Promise<void> {
  const { productFilename } = packager.appInfo
  const name =
    electronPlatformName === 'darwin'
      ? `${productFilename}.app`
      : electronPlatformName === 'win32'
        ? `${productFilename}.exe`
        : (packager.executableName ?? productFilename)
  await setFuses(join(appOutDir, name))
  // Electron's own start page for `electron PATH`; an app of its own has no use for it.
  await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
}
