import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLedgerFile } from './default-file.ts'

const places = [
  { on: 'linux', env: {}, file: '/home/ada/.config/houseguest/ledger.db' },
  { on: 'linux', env: { XDG_CONFIG_HOME: '/cfg' }, file: '/cfg/houseguest/ledger.db' },
  { on: 'darwin', env: {}, file: '/home/ada/Library/Application Support/Houseguest/ledger.db' },
  { on: 'win32', env: { APPDATA: 'C:\\Roaming' }, file: 'C:\\Roaming\\Houseguest\\ledger.db' },
  { on: 'win32', env: {}, file: '\\home\\ada\\AppData\\Roaming\\Houseguest\\ledger.db' },
] as const

for (const { on, env, file } of places)
  test(`the ledger lies at ${file} on ${on}`, () => {
    assert.equal(defaultLedgerFile(on, env, '/home/ada'), file)
  })
