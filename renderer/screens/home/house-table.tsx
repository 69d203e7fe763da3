import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { Ago } from '../../components/time.tsx'
import { useWords } from '../../components/words.ts'
import { href } from '../../routes.ts'
import { displayName } from '../devices/arrange.ts'
import type { HouseProps } from './house-picture.tsx'
import { StandingTag } from './standing-mark.tsx'

const PAGE = 50

/** The picture's text twin: who lives where, and how each stands. */
export function HouseTable({ rooms, standing, grades }: HouseProps) {
  const { t } = useTranslation()
  const words = useWords()
  const [shown, setShown] = useState(PAGE)
  const rows = rooms.flatMap(({ label, devices }) => devices.map((device) => ({ label, device })))
  const left = rows.length - shown
  return (
    <div className="plain-table__scroll">
      <table className="plain-table plain-table--stack" aria-label={t('home.tableOf')}>
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
          {rows.slice(0, shown).map(({ label, device }) => {
            const letter = device.vendor === null ? null : grades?.get(device.vendor)
            return (
              <tr key={device.id}>
                <td>
                  <a href={href('devices', device.id)}>
                    <bdi>{displayName(device, words)}</bdi>
                  </a>
                </td>
                <td>
                  <bdi>{label ?? t('home.noPlace')}</bdi>
                </td>
                <td>{words.kind(device.kind)}</td>
                <td className="nowrap">
                  <StandingTag standing={standing.get(device.id) ?? 'calm'} />
                </td>
                <td>{letter ? t('vendors.grade', { letter }) : t('home.makerUngraded')}</td>
                <td className="quiet">
                  {device.online ? t('devices.online') : <Ago at={device.lastSeen} />}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {left > 0 && (
        <Button className="button button--small" onPress={() => setShown(shown + PAGE)}>
          {t('shell.showMore', { count: Math.min(PAGE, left) })}
        </Button>
      )}
    </div>
  )
}
