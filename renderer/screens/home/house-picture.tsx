import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/model/device.ts'
import type { ScoreCard } from '../../../shared/model/score-card.ts'
import { KindIcon } from '../../components/kind-icon.tsx'
import { useWords } from '../../components/words.ts'
import { href } from '../../routes.ts'
import { displayName } from '../devices/arrange.ts'
import type { Room } from './rooms.ts'
import { STANDINGS, type Standing } from './standing.ts'
import { StandingSign, StandingTag } from './standing-mark.tsx'
import type { Grades } from './use-grades.ts'

/** More than this in one room cannot be taken in; the list of devices has them all. */
const MOST_IN_ROOM = 12
/** A room with more than this is drawn twice as wide. */
const SMALL_ROOM = 4

export interface HouseProps {
  rooms: readonly Room[]
  standing: ReadonlyMap<string, Standing>
  grades: Grades | null
}

/** The home as a house: a room for each place or kind, in it whoever lives there, each with its sign. */
export function HousePicture({ rooms, standing, grades }: HouseProps) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <div className="house">
      <svg className="house__roof" viewBox="0 0 1000 72" preserveAspectRatio="none" aria-hidden="true">
        <path className="house__tiles" d="M0 72 L500 3 L1000 72 Z" />
        <path className="house__chimney" d="M776 41 L776 8 L832 8 L832 49" />
      </svg>
      <ul className="house__rooms">
        {rooms.map((room) => (
          <li key={room.key} className={room.devices.length > SMALL_ROOM ? 'room room--wide' : 'room'}>
            <h3 className="room__name">
              <bdi>{room.label ?? t('home.noPlace')}</bdi>
              <span className="quiet small numbers">
                <span aria-hidden>{room.devices.length}</span>
                <span className="visually-hidden">{t('devices.count', { count: room.devices.length })}</span>
              </span>
            </h3>
            <ul className="room__inside">
              {room.devices.slice(0, MOST_IN_ROOM).map((device) => (
                <li key={device.id}>
                  <Tile
                    name={displayName(device, words)}
                    device={device}
                    standing={standing.get(device.id) ?? 'calm'}
                    letter={(device.vendor !== null && grades?.get(device.vendor)) || null}
                  />
                </li>
              ))}
            </ul>
            {room.devices.length > MOST_IN_ROOM && (
              <a className="small" href={href('devices')}>
                {t('home.moreInRoom', { count: room.devices.length - MOST_IN_ROOM })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const Tile = memo(function Tile(props: {
  name: string
  device: Device
  standing: Standing
  letter: ScoreCard['letter']
}) {
  const { t } = useTranslation()
  const { name, device, standing, letter } = props
  return (
    <a className={device.online ? 'tile' : 'tile tile--away'} href={href('devices', device.id)}>
      <span className="tile__picture">
        <KindIcon kind={device.kind} />
        <StandingSign standing={standing} />
      </span>
      <bdi className="tile__name">{name}</bdi>
      <span className="visually-hidden">{t(`kinds.${device.kind}`)}</span>
      {standing !== 'calm' ? (
        <span className={`tile__word tile__word--${standing}`}>{t(`home.standings.${standing}`)}</span>
      ) : (
        <span className="tile__word quiet">{letter ? t('home.makerGrade', { letter }) : ''}</span>
      )}
      {!device.online && <span className="visually-hidden">{t('home.away')}</span>}
    </a>
  )
})

/** What the signs of the picture mean, and how many devices stand so. */
export function HouseLegend({ standing }: { standing: ReadonlyMap<string, Standing> }) {
  const { t } = useTranslation()
  const counts = Map.groupBy(standing.values(), (one) => one)
  return (
    <ul className="legend small" aria-label={t('home.legend')}>
      {STANDINGS.map((one) => {
        const count = counts.get(one)?.length ?? 0
        return count === 0 ? null : (
          <li key={one} className="legend__one">
            <StandingTag standing={one} />
            <span className="numbers">{count}</span>
          </li>
        )
      })}
      <li className="legend__one">
        <span className="legend__away" aria-hidden />
        {t('home.away')}
      </li>
    </ul>
  )
}
