import { memo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/model/device.ts'
import { type Growth, useGrowing } from '../../components/growing.tsx'
import { Ago } from '../../components/time.tsx'
import { useWords } from '../../components/words.ts'
import { href } from '../../routes.ts'
import { displayName } from '../devices/arrange.ts'
import type { HouseProps } from './house-picture.tsx'
import type { Standing } from './standing.ts'
import { StandingTag } from './standing-mark.tsx'

const PAGE = 50
const GROWTH: Growth = { first: 14, step: 18, height: 3 }

/** The picture's text twin: who lives where, and how each stands. */
export function HouseTable({ rooms, standing, grades }: HouseProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(PAGE)
  const rows = rooms.flatMap(({ label, devices }) => devices.map((device) => ({ label, device })))
  const left = rows.length - shown
  const { drawn, rest } = useGrowing(Math.min(shown, rows.length), GROWTH)
  return (
    <div className="plain-table__scroll">
      <table
        className="plain-table plain-table--stack"
        aria-label={t('home.tableOf')}
        aria-rowcount={Math.min(shown, rows.length) + 1}
      >
        <thead>
          <tr>
            {(['device', 'room', 'kind', 'standing', 'grade', 'presence'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`home.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map(({ label, device }) => (
            <Row
              key={device.id}
              room={label}
              device={device}
              standing={standing.get(device.id) ?? 'calm'}
              letter={(device.vendor !== null && grades?.get(device.vendor)) || null}
            />
          ))}
        </tbody>
      </table>
      {rest}
      {left > 0 && (
        <Button className="button button--small" onPress={() => setShown(shown + PAGE)}>
          {t('shell.showMore', { count: Math.min(PAGE, left) })}
        </Button>
      )}
    </div>
  )
}

const Row = memo(function Row(props: {
  room: string | null
  device: Device
  standing: Standing
  letter: string | null
}) {
  const { t } = useTranslation()
  const words = useWords()
  const { device, letter } = props
  return (
    <tr>
      <td>
        <a href={href('devices', device.id)}>
          <bdi>{displayName(device, words)}</bdi>
        </a>
      </td>
      <td>
        <bdi>{props.room ?? t('home.noPlace')}</bdi>
      </td>
      <td>{words.kind(device.kind)}</td>
      <td className="nowrap">
        <StandingTag standing={props.standing} />
      </td>
      <td>{letter ? t('vendors.grade', { letter }) : t('home.makerUngraded')}</td>
      <td className="quiet">{device.online ? t('devices.online') : <Ago at={device.lastSeen} />}</td>
    </tr>
  )
})
