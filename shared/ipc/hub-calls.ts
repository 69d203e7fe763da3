import * as v from 'valibot'
import type { HubForetold, HubStatus } from '../model/hub.ts'
import type { FleetOverview, FleetSiteDetail, Looked, SitesStatus } from '../model/hub-fleet.ts'
import { call, none, push } from './derive.ts'

/** Calls on hubs: this site tells one, and the sites of one are looked at. */

const url = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(512))
const siteId = v.pipe(v.string(), v.trim(), v.uuid())
const certificate = v.nullable(v.pipe(v.string(), v.maxLength(65_536)))
const password = v.pipe(v.string(), v.minLength(1), v.maxLength(1024))
const fresh = v.optional(v.boolean(), false)

/** The hub this home tells. The password is handed over once a run and never answered. */
export const hubCalls = {
  status: call<HubStatus>()(none),
  /** What would leave, before a yes; nothing is sent. */
  foretell: call<HubForetold>()(v.object({ shareNames: v.boolean() })),
  /** The owner's yes to one hub; nothing is sent before `unlock`. */
  join: call<HubStatus>()(v.object({ url, siteId, certificate, shareNames: v.boolean() })),
  /** Lets nothing leave until it goes on; what changes meanwhile waits. */
  pause: call<HubStatus>()(v.boolean()),
  leave: call<HubStatus>()(none),
  /** Gives the site's password for as long as the engine runs; it is kept nowhere and never answered. */
  unlock: call<HubStatus>()(v.object({ password })),
  changed: push<HubStatus>(),
}

/** The hub whose sites are looked at, with the key of a viewer; nothing there is changed. */
export const sitesCalls = {
  status: call<SitesStatus>()(none),
  /** The hub to look at, in the place of an earlier one. */
  open: call<SitesStatus>()(v.object({ url, certificate })),
  /** Gives the viewer's password for as long as the engine runs; it is kept nowhere and never answered. */
  unlock: call<SitesStatus>()(v.object({ password })),
  close: call<SitesStatus>()(none),
  /** All sites, asked of the hub at most once a minute, or at once with `fresh`. */
  overview: call<Looked<FleetOverview>>()(v.object({ fresh })),
  /** One site, read only, in the same way. */
  site: call<Looked<FleetSiteDetail>>()(v.object({ siteId, fresh })),
  changed: push<SitesStatus>(),
}
