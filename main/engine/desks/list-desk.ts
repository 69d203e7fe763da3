import { Fault } from '../../../shared/fault.ts'
import type { DataSet } from '../../../shared/model/contact-views.ts'
import type { Clock } from '../clock.ts'
import type { Ledger } from '../ledger/open.ts'
import type { NetworkEdge } from '../network-edge.ts'
import { consentedFetch } from './consented-fetch.ts'
import type { ListShelf } from './list-shelf.ts'

/** What the owner's lists are made of. */
export interface ListDeskParts {
  ledger: Ledger
  clock: Clock
  network: Pick<NetworkEdge, 'fetchPage'>
  lists: ListShelf
  /** The path of a file that was handed over, by its token. */
  pathOf(token: string): string
  /** Names destinations anew. */
  rename(): void
}

/** The owner's own lists: from files, or fetched when they ask, from hosts they said yes to. */
export function listDesk({ lists, pathOf, rename, ...parts }: ListDeskParts) {
  const fetchPage = consentedFetch(parts)
  const named = (): DataSet[] => {
    rename()
    return lists.dataSets
  }
  /** Keeps what is there now, in place of what was; what is no list changes nothing. */
  async function fetch(url: string, licence: string | null): Promise<DataSet[]> {
    const { text } = await fetchPage(url, 'you asked for a list to name destinations from', 'list')
    lists.keep(url, text, licence)
    return named()
  }
  return {
    add(token: string, licence: string | null): DataSet[] {
      lists.add(pathOf(token), licence)
      return named()
    },
    fetch,
    /** @throws Fault `not-found` for a list that was not fetched, else as fetching it */
    async refresh(file: string): Promise<DataSet[]> {
      const known = lists.dataSets.find((set) => set.file === file)
      if (!known?.address)
        throw new Fault('not-found', 'There is no such list that was fetched; it was removed.')
      return fetch(known.address, known.licence)
    },
    remove(file: string): DataSet[] {
      lists.remove(file)
      return named()
    },
  }
}
