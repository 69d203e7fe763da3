import type { Handlers } from '../../../shared/ipc/derive.ts'
import type { EngineSchema } from '../../../shared/ipc/schema.ts'
import type { DeliverySecret, ShownDelivery, StatedPlace } from '../../../shared/model/delivery.ts'
import type { HubForetold, HubMembership, HubStatus } from '../../../shared/model/hub.ts'
import type { FleetOverview, FleetSiteDetail, Looked, SitesStatus } from '../../../shared/model/hub-fleet.ts'

/** What leaves the home on the owner's word, and other sites looked at, as screens ask for them. */
export interface Sharing {
  hub: {
    status(): HubStatus
    foretell(shareNames: boolean): HubForetold
    join(member: HubMembership): Promise<HubStatus>
    pause(paused: boolean): Promise<HubStatus>
    leave(): Promise<HubStatus>
    unlock(password: string): Promise<HubStatus>
  }
  sites: {
    status(): SitesStatus
    open(address: { url: string; certificate: string | null }): Promise<SitesStatus>
    unlock(password: string): SitesStatus
    close(): SitesStatus
    overview(isFresh: boolean): Promise<Looked<FleetOverview>>
    site(siteId: string, isFresh: boolean): Promise<Looked<FleetSiteDetail>>
  }
  openDeliveries: {
    list(): ShownDelivery[]
    add(stated: StatedPlace): ShownDelivery
    change(id: string, stated: StatedPlace, forget: boolean): Promise<ShownDelivery>
    unlock(id: string, secret: DeliverySecret): Promise<ShownDelivery[]>
    test(id: string): Promise<ShownDelivery[]>
    remove(id: string, forget: boolean): Promise<ShownDelivery[]>
  }
}

/** What leaves the home on the owner's word, as screens call it. */
export const sharingHandlers = ({
  hub,
  sites,
  openDeliveries,
}: Sharing): Pick<Handlers<EngineSchema>, 'hub' | 'sites' | 'deliveries'> => ({
  hub: {
    status: () => hub.status(),
    foretell: ({ shareNames }) => hub.foretell(shareNames),
    join: (member) => hub.join(member),
    pause: (paused) => hub.pause(paused),
    leave: () => hub.leave(),
    unlock: ({ password }) => hub.unlock(password),
  },
  sites: {
    status: () => sites.status(),
    open: (address) => sites.open(address),
    unlock: ({ password }) => sites.unlock(password),
    close: () => sites.close(),
    overview: ({ fresh }) => sites.overview(fresh),
    site: ({ siteId, fresh }) => sites.site(siteId, fresh),
  },
  deliveries: {
    list: () => openDeliveries.list(),
    add: (stated) => openDeliveries.add(stated),
    change: ({ id, forget, ...stated }) => openDeliveries.change(id, stated, forget),
    unlock: ({ id, secret }) => openDeliveries.unlock(id, secret),
    test: (id) => openDeliveries.test(id),
    remove: ({ id, forget }) => openDeliveries.remove(id, forget),
  },
})
