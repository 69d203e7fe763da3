import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { areCartridgesReplacedEarly } from './are-cartridges-replaced-early.ts'
import { doDeedsDifferFromWords } from './do-deeds-differ-from-words.ts'
import { doTwoDevicesClaimOneIdentity } from './do-two-devices-claim-one-identity.ts'
import { doesACartridgePrintLess } from './does-a-cartridge-print-less.ts'
import { doesItBypassNameService } from './does-it-bypass-name-service.ts'
import { doesItLogInInClear } from './does-it-log-in-in-clear.ts'
import { doesItProbeTheHome } from './does-it-probe-the-home.ts'
import { doesItReachANewCountry } from './does-it-reach-a-new-country.ts'
import { doesItRefuseItsSupplies } from './does-it-refuse-its-supplies.ts'
import { doesItSendMail } from './does-it-send-mail.ts'
import { doesItSendUnusuallyMuch } from './does-it-send-unusually-much.ts'
import { doesItTalkToSomeoneNew } from './does-it-talk-to-someone-new.ts'
import { doesItTalkToTrackers } from './does-it-talk-to-trackers.ts'
import { hasADeviceReturnedDifferent } from './has-a-device-returned-different.ts'
import { hasAPolicyChanged } from './has-a-policy-changed.ts'
import { hasAServiceAppeared } from './has-a-service-appeared.ts'
import { hasAServiceGone } from './has-a-service-gone.ts'
import { hasFirmwareChanged } from './has-firmware-changed.ts'
import { hasFirmwareChangedUnannounced } from './has-firmware-changed-unannounced.ts'
import { hasFirmwareGoneBack } from './has-firmware-gone-back.ts'
import { hasSupportEnded } from './has-support-ended.ts'
import { hasTheOwnerChanged } from './has-the-owner-changed.ts'
import { isADelayedChangeAtWork } from './is-a-delayed-change-at-work.ts'
import { isAHouseRuleBroken } from './is-a-house-rule-broken.ts'
import { isANewDeviceHere } from './is-a-new-device-here.ts'
import type { Rule } from './rule.ts'

/** Every rule, in the order they are asked. */
export const RULES: readonly Rule[] = [
  isANewDeviceHere,
  hasADeviceReturnedDifferent,
  doTwoDevicesClaimOneIdentity,
  hasFirmwareChanged,
  hasFirmwareChangedUnannounced,
  hasFirmwareGoneBack,
  isADelayedChangeAtWork,
  doesItRefuseItsSupplies,
  doesACartridgePrintLess,
  areCartridgesReplacedEarly,
  hasAServiceAppeared,
  hasAServiceGone,
  doesItTalkToSomeoneNew,
  doesItReachANewCountry,
  doesItTalkToTrackers,
  doesItSendUnusuallyMuch,
  doesItSendMail,
  doesItBypassNameService,
  doesItProbeTheHome,
  doesItLogInInClear,
  doDeedsDifferFromWords,
  isAHouseRuleBroken,
  hasAPolicyChanged,
  hasTheOwnerChanged,
  hasSupportEnded,
]

const on = (type: TimelineEvent['type']): readonly Rule[] => RULES.filter((rule) => rule.on.includes(type))

/** The rules to ask again when other sites of a hub were heard. */
export const RULES_ON_ELSEWHERE: readonly Rule[] = [
  isADelayedChangeAtWork,
  doesItRefuseItsSupplies,
  doesACartridgePrintLess,
  hasAServiceAppeared,
  hasAServiceGone,
  doesItTalkToSomeoneNew,
  doesItReachANewCountry,
  doesItTalkToTrackers,
]

/** The rules that listen to each type of event. */
export const RULES_ON: Readonly<Record<TimelineEvent['type'], readonly Rule[]>> = {
  sighting: on('sighting'),
  contact: on('contact'),
  policy: on('policy'),
  announcement: on('announcement'),
  vendor: on('vendor'),
  user: on('user'),
  tick: on('tick'),
}
