import { useTranslation } from 'react-i18next'
import { useEngine, useStore } from '../../engine/engine-context.tsx'

/** Version, open ledger and runtime. */
export function AboutHouseguest() {
  const { t } = useTranslation()
  const about = useStore(useEngine().about)
  if (!about) return null
  const { node, electron, sqlite } = about.runtime
  const runtime = [electron && `Electron ${electron}`, `Node.js ${node}`, `SQLite ${sqlite}`].filter(Boolean)
  return (
    <section className="section" aria-labelledby="about">
      <h2 id="about">{t('conduct.about')}</h2>
      <dl className="about card">
        <dt>{t('conduct.version')}</dt>
        <dd>{about.version}</dd>
        <dt>{t('conduct.ledgerFile')}</dt>
        <dd>
          {about.ledger === 'demo' ? t('conduct.ledgerDemo') : t('conduct.ledgerHome')}
          <br />
          <bdi className="quiet small">{about.ledgerFile}</bdi>
        </dd>
        <dt>{t('conduct.runtime')}</dt>
        <dd>
          <bdi>{runtime.join(', ')}</bdi>
        </dd>
      </dl>
    </section>
  )
}
