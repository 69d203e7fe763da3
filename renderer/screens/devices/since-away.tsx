import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { awaySince } from '../../engine/away.ts'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { moment } from '../../format.ts'
import { href } from '../../routes.ts'
import './since-away.css'

const PARTS = [
  { count: 'warnings', screen: 'warnings' },
  { count: 'changes', screen: 'changes' },
  { count: 'newDevices', screen: 'devices' },
] as const

/** A calm summary of what is new since the owner last looked; nothing when nothing happened. */
export function SinceAway() {
  const { t, i18n } = useTranslation()
  const { client } = useStore(useEngine().state)
  const since = useStore(awaySince)
  const { value } = useAnswer(`away ${since}`, async (engine) =>
    since === 'dismissed' ? null : engine.away.summary(since === null ? {} : { since }),
  )
  useEffect(() => {
    if (value && awaySince.get() === null) awaySince.set(value.since)
  }, [value])
  if (since === 'dismissed' || !value) return null
  const news = PARTS.filter(({ count }) => value[count] > 0)
  if (news.length === 0) return null
  const dismiss = () => {
    awaySince.set('dismissed')
    client?.away.seen().catch(() => {})
  }
  return (
    <section className="away card" aria-labelledby="away">
      <h2 id="away">{t('away.title')}</h2>
      <p>{t('away.since', { when: moment(value.since, i18n.language) })}</p>
      <ul className="away__news">
        {news.map(({ count, screen }) => (
          <li key={count}>
            <a href={href(screen)}>{t(`away.${count}`, { count: value[count] })}</a>
          </li>
        ))}
      </ul>
      <Button className="button button--small away__seen" onPress={dismiss}>
        {t('away.seen')}
      </Button>
    </section>
  )
}
