import { useTranslation } from 'react-i18next'
import type { VendorPage } from '../../../shared/ipc/schema.ts'
import { useWords } from '../../components/words.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { percent } from '../../format.ts'
import { href } from '../../routes.ts'
import { displayName } from '../devices/arrange.ts'
import { ContributionList } from './contribution-list.tsx'
import { GradeTag } from './grade-tag.tsx'
import { rounded, ScoreBand } from './score-band.tsx'

/** What this network saw of a maker, and each of its devices with a score of its own. Nothing without a device here. */
export function OwnNetwork({ vendor }: { vendor: VendorPage }) {
  const { t } = useTranslation()
  if (vendor.deviceIds.length === 0) return null
  const seen = vendor.card.contributions.filter(({ state }) => state === 'observed')
  return (
    <section className="section" aria-labelledby="own-network">
      <h2 id="own-network">{t('vendors.onNetwork')}</h2>
      {vendor.onYourNetwork ? (
        <>
          <p>{t('vendors.onNetworkScore', rounded(vendor.onYourNetwork))}</p>
          <ContributionList contributions={seen} within={t('vendors.onNetwork')} />
        </>
      ) : (
        <p className="quiet">{t('vendors.onNetworkNothing')}</p>
      )}
      <DeviceScores vendor={vendor} />
    </section>
  )
}

function DeviceScores({ vendor }: { vendor: VendorPage }) {
  const { t, i18n } = useTranslation()
  const words = useWords()
  const { value: devices } = useStore(useEngine().devices)
  const own = vendor.devices.flatMap((score) => {
    const device = devices.find(({ id }) => id === score.deviceId)
    return device ? [{ score, device }] : []
  })
  return (
    <>
      <h3>{t('vendors.devices')}</h3>
      <p className="quiet small">{t('vendors.devicesLead')}</p>
      <table className="plain-table plain-table--stack" aria-label={t('vendors.devices')}>
        <thead>
          <tr>
            <th scope="col">{t('vendors.device')}</th>
            <th scope="col">{t('vendors.columns.score')}</th>
            <th scope="col" className="end">
              {t('vendors.columns.known')}
            </th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ score, device }) => (
            <tr key={device.id}>
              <td>
                <a href={href('devices', device.id)}>
                  <bdi>{displayName(device, words)}</bdi>
                </a>
              </td>
              <td>
                <span className="vendors__score">
                  <ScoreBand card={score} />
                  <span className="numbers">{rounded(score).point}</span>
                  <GradeTag letter={score.letter} />
                </span>
                {score.heldAt !== null && (
                  <p className="quiet small">{t('vendors.capsOwn', { at: score.heldAt })}</p>
                )}
              </td>
              <td className="end numbers">{percent(score.coverage / 100, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
