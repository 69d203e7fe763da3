import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { chosen, MOST_COMPARED, toParameter } from './weighing.ts'

/** What was chosen to be compared, and the way there. Nothing while nothing was chosen. */
export function CompareBar() {
  const { t } = useTranslation()
  const names = useStore(chosen)
  if (names.length === 0) return null
  return (
    <section className="compare-bar card" aria-label={t('vendors.compare.title')}>
      <p role="status">
        {t('vendors.compare.chosen', { count: names.length })}
        {names.length === MOST_COMPARED && ` ${t('vendors.compare.most')}`}
      </p>
      {names.length > 1 && (
        <a className="button button--primary" href={href('compare-makers', toParameter(names))}>
          {t('vendors.compare.open')}
        </a>
      )}
      <Button className="button" onPress={() => chosen.set([])}>
        {t('vendors.compare.clear')}
      </Button>
    </section>
  )
}
