import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import { Answered } from '../../components/answered.tsx'
import { HostName } from '../../components/host-name.tsx'
import { Paged } from '../../components/paged.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { listFormat, numberFormat } from '../../formatters.ts'
import { CategoryTag } from '../calls/category-tag.tsx'
import {
  type ADay,
  type ComparedTraffic,
  compareTraffic,
  type HostTurn,
  SIDE_DAYS,
  TURNS,
} from './compare-traffic.ts'

const DAY = 86_400_000
const PAGE = 25

/** Whom a device called before and after `at` (ms UTC): new hosts, gone hosts, more or less traffic. */
export function UpdateConduct({ deviceId, at }: { deviceId: string; at: number }) {
  const { t } = useTranslation()
  const answer = useAnswer(`around ${deviceId} ${at}`, async ({ contacts }) => {
    const window = { from: at - SIDE_DAYS * DAY, to: at + SIDE_DAYS * DAY }
    const [rows, days, watched] = await Promise.all([
      contacts.around({ deviceId, at }),
      contacts.days({ deviceId, window }),
      contacts.watched(window),
    ])
    return compareTraffic(rows, { days, watched }, at, Date.now())
  })
  return (
    <section className="section" aria-labelledby="conduct">
      <h2 id="conduct">{t('changes.conduct')}</h2>
      <Answered answer={answer}>{(compared) => <Compared compared={compared} />}</Answered>
    </section>
  )
}

function Compared({ compared }: { compared: ComparedTraffic }) {
  const { t, i18n } = useTranslation()
  const { watched, hosts } = compared
  if (watched.before + watched.after === 0) return <p className="quiet">{t('changes.notObserved')}</p>
  const counts = TURNS.map((turn) => ({ turn, count: hosts.filter((host) => host.turn === turn).length }))
    .filter(({ count }) => count > 0)
    .map(({ turn, count }) => t(`changes.turnCounts.${turn}`, { count }))
  const isCompared = watched.before > 0 && watched.after > 0
  return (
    <>
      <p className="quiet">{t('changes.conductLead', { count: SIDE_DAYS })}</p>
      {watched.before === 0 && <p>{t('changes.notObservedBefore')}</p>}
      {watched.after === 0 && <p>{t('changes.notObservedAfter')}</p>}
      <div className="card section">
        {hosts.length > 0 && <p>{listFormat(i18n.language).format(counts)}.</p>}
        {hosts.length === 0 && isCompared && <p>{t('changes.noCalls')}</p>}
        {hosts.length > 0 && (
          <Paged items={hosts} page={PAGE}>
            {(shown) => <HostTable hosts={shown} />}
          </Paged>
        )}
        <p className="quiet small">
          {t('changes.watched', { ...watched, days: SIDE_DAYS })} {t('changes.notCaused')}
        </p>
      </div>
    </>
  )
}

const TONES: Record<HostTurn['turn'], string> = {
  new: 'tag tag--notice',
  gone: 'tag',
  more: 'tag tag--notice',
  less: 'tag',
  same: 'tag',
  unknown: 'tag',
}

function HostTable({ hosts }: { hosts: readonly HostTurn[] }) {
  const { t } = useTranslation()
  return (
    <table className="plain-table plain-table--stack" aria-label={t('changes.conductTable')}>
      <thead>
        <tr>
          <th scope="col">{t('changes.conductColumns.host')}</th>
          <th scope="col">{t('changes.conductColumns.turn')}</th>
          <th scope="col" className="end">
            {t('changes.conductColumns.before')}
          </th>
          <th scope="col" className="end">
            {t('changes.conductColumns.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {hosts.map((host) => (
          <tr key={`${host.host} ${host.ip}`}>
            <td>
              <HostName name={host.host ?? host.ip ?? t('calls.unknownHost')} />{' '}
              {host.category !== null && <CategoryTag category={host.category} />}
              {host.organisation !== null && (
                <bdi className="quiet small update__organisation">{host.organisation}</bdi>
              )}
            </td>
            <td>
              <span className={TONES[host.turn]}>{t(`changes.turns.${host.turn}`)}</span>
            </td>
            <td className="end numbers">
              <Amount of={host.before} />
            </td>
            <td className="end numbers">
              <Amount of={host.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Amount({ of }: { of: ADay }) {
  const { t, i18n } = useTranslation()
  if (of.connections === 0) return <span className="quiet">–</span>
  const count = numberFormat(i18n.language, { maximumSignificantDigits: 2 }).format(of.connections)
  return (
    <>
      {t('changes.connections', { number: count })}
      {of.bytesOut !== null && (
        <span className="quiet small update__sent">
          {t('changes.sent', { size: byteSize(of.bytesOut, i18n.language) })}
        </span>
      )}
    </>
  )
}
