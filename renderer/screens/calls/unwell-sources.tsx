import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { listFormat } from '../../formatters.ts'
import { href } from '../../routes.ts'

/** Which followed sources do not tell all at the moment, and the way to them; nothing while all are well or paused. */
export function UnwellSources() {
  const { t, i18n } = useTranslation()
  const { client } = useStore(useEngine().state)
  const { value, reload } = useAnswer('sources', ({ sources }) => sources.list())
  useEffect(() => client?.sources.onChanged(reload), [client, reload])
  const names = (value ?? [])
    .filter(({ state }) => state !== 'following' && state !== 'paused')
    .map(({ name }) => name)
  if (names.length === 0) return null
  return (
    <p>
      <span className="tag tag--warning">{t('sources.states.failing')}</span>{' '}
      <bdi>{t('calls.unwell', { count: names.length, names: listFormat(i18n.language).format(names) })}</bdi>{' '}
      <a href={href('sources')}>{t('calls.unwellLook')}</a>
    </p>
  )
}
