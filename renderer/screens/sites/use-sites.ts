import { useEffect } from 'react'
import type { SitesStatus } from '../../../shared/model/hub-fleet.ts'
import { type Answer, useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'

/** Whether a hub's sites can be looked at, kept up to date. */
export function useSitesStatus(): Answer<SitesStatus> {
  const { client } = useStore(useEngine().state)
  const answer = useAnswer('sites status', ({ sites }) => sites.status())
  const { reload } = answer
  useEffect(() => client?.sites.onChanged(reload), [client, reload])
  return answer
}
