import { DEFAULT_SETTINGS, type Settings } from '../../../shared/model/settings.ts'
import type { Ledger } from './open.ts'
import { keepSetting, readSetting } from './settings.ts'

const SNMP = 'snmp'
const COMMUNITY = 'snmp-community'

/** The settings as the owner left them; what was never set is as shipped. */
export function readSettings(db: Ledger): Settings {
  return {
    snmp: readSetting(db, SNMP) !== 'off',
    snmpCommunity: readSetting(db, COMMUNITY) ?? DEFAULT_SETTINGS.snmpCommunity,
  }
}

/** Keeps what is given, leaves the rest; answers how all of it now stands. */
export function keepSettings(db: Ledger, given: Partial<Settings>): Settings {
  if (given.snmp !== undefined) keepSetting(db, SNMP, given.snmp ? 'on' : 'off')
  if (given.snmpCommunity !== undefined) keepSetting(db, COMMUNITY, given.snmpCommunity)
  return readSettings(db)
}
