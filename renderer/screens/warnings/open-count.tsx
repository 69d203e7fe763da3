import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTell } from '../../components/told.tsx'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'
import { asksDecision, matters } from './inbox.ts'

/** How many warnings ask for a decision, as Home and the app's icon say; tells screen readers of each new one that matters. */
export function OpenCount() {
  const { t } = useTranslation()
  const tell = useTell()
  const { phase, value } = useStore(useEngine().warnings)
  const known = useRef<Set<string> | null>(null)
  const deciding = value.filter(asksDecision).length
  useEffect(() => {
    if (phase !== 'ready') return
    const fresh = known.current && value.find((one) => matters(one) && !known.current?.has(one.id))
    if (fresh) announce(t('warnings.newWarning', { title: tell(fresh.said?.title, fresh.title) }))
    known.current = new Set(value.map(({ id }) => id))
  }, [phase, value, t, tell])
  if (deciding === 0) return null
  return (
    <span className="sidebar__remark numbers">
      <span aria-hidden>{deciding}</span>
      <span className="visually-hidden">{t('home.verdicts.decide', { count: deciding })}</span>
    </span>
  )
}
