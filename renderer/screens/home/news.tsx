import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ToldChange } from '../../../shared/model/change.ts'
import type { Device } from '../../../shared/model/device.ts'
import { KindIcon } from '../../components/kind-icon.tsx'
import { PassingButton } from '../../components/passing-button.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { Ago } from '../../components/time.tsx'
import { useWords } from '../../components/words.ts'
import { awaySince } from '../../engine/away.ts'
import { type Answer, useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { moment } from '../../format.ts'
import { href } from '../../routes.ts'
import { changeText } from '../changes/change-words.ts'
import { showChangesSince } from '../changes/chosen-period.ts'
import { displayName } from '../devices/arrange.ts'

/** What fits a glance; the screens behind have the rest. */
const SHOWN = 3

interface NewsProps {
  devices: readonly Device[]
  /** What changed since then, newest first. */
  changes: Answer<ToldChange[]>
}

/** What is new since the owner last looked; before there was a first look, that it will be told here. */
export function News(props: NewsProps & { since: number | null }) {
  const { t } = useTranslation()
  const { since, ...news } = props
  return (
    <section className="card home__card" aria-labelledby="news">
      {since === null ? (
        <>
          <h2 id="news">{t('home.news')}</h2>
          <p className="quiet">{t('home.firstLook')}</p>
        </>
      ) : (
        <NewsSince since={since} {...news} />
      )}
    </section>
  )
}

function NewsSince({ since, devices, changes }: NewsProps & { since: number }) {
  const { t, i18n } = useTranslation()
  const { client } = useStore(useEngine().state)
  const fresh = devices
    .filter(({ firstSeen }) => Date.parse(firstSeen) >= since)
    .sort((a, b) => b.firstSeen.localeCompare(a.firstSeen))
  const seen = () => {
    awaySince.set(Date.now())
    client?.away.seen().catch(() => {})
  }
  const found = changes.value ?? []
  const isQuiet = changes.phase === 'ready' && fresh.length === 0 && found.length === 0
  return (
    <>
      <div className="home__cardhead">
        <h2 id="news">{t('home.news')}</h2>
        {(fresh.length > 0 || found.length > 0) && (
          <PassingButton className="button button--small" onPress={seen}>
            {t('home.seen')}
          </PassingButton>
        )}
      </div>
      <p className="quiet small">{t('home.newsSince', { when: moment(since, i18n.language) })}</p>
      {changes.fault && (
        <p role="alert">
          <ProblemText text={changes.fault.message} />
        </p>
      )}
      {isQuiet && <p className="quiet">{t('home.noNews')}</p>}
      {fresh.length > 0 && <WhoIsNew devices={fresh} />}
      {found.length > 0 && <WhatChanged changes={found} devices={devices} since={since} />}
    </>
  )
}

function WhoIsNew({ devices }: { devices: readonly Device[] }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <>
      <h3>{t('home.whoIsNew')}</h3>
      <ul className="home__new">
        {devices.slice(0, SHOWN).map((device) => (
          <li key={device.id}>
            <a className="home__newcomer" href={href('devices', device.id)}>
              <KindIcon kind={device.kind} />
              <span>
                <bdi>{displayName(device, words)}</bdi>{' '}
                <span className="quiet small">
                  <Ago at={device.firstSeen} />
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {devices.length > SHOWN && (
        <p className="home__more small">
          <a href={href('devices')}>{t('home.allNew', { count: devices.length })}</a>
        </p>
      )}
    </>
  )
}

function WhatChanged(props: { changes: readonly ToldChange[]; devices: readonly Device[]; since: number }) {
  const { t, i18n } = useTranslation()
  const words = useWords()
  return (
    <>
      <h3>{t('home.whatChanged')}</h3>
      <ul className="home__changes small">
        {props.changes.slice(0, SHOWN).map((change) => {
          const device = props.devices.find(({ id }) => id === change.deviceId)
          return (
            <li key={`${change.deviceId} ${change.key} ${change.firstSeenNew}`}>
              {device && (
                <>
                  <a href={href('devices', device.id)}>
                    <bdi>{displayName(device, words)}</bdi>
                  </a>
                  {' – '}
                </>
              )}
              <bdi>{changeText(change, t, i18n.language)}</bdi>
            </li>
          )
        })}
      </ul>
      <p className="home__more small">
        <a href={href('changes')} onClick={() => showChangesSince(props.since)}>
          {t('home.allChanges', { count: props.changes.length })}
        </a>
      </p>
    </>
  )
}

/**
 * Since when news are told (ms UTC): the last look, held while it is shown. `null` where there was none before,
 * `undefined` until that is known.
 */
export function useNewsSince(): number | null | undefined {
  const { opening } = useEngine()
  const held = useStore(awaySince)
  const early = useStore(opening.news)?.since
  const { phase, value } = useAnswer('home since', opening.summary)
  useEffect(() => {
    if (value && awaySince.get() === null) awaySince.set(value.since)
  }, [value])
  return held ?? value?.since ?? (phase === 'loading' ? early : null)
}

/** What changed since then, newest first; nothing where there is no then. */
export function useChangesSince(since: number | null | undefined): Answer<ToldChange[]> {
  const { opening } = useEngine()
  const early = useStore(opening.news)
  return useAnswer(
    `home changes ${since ?? ''}`,
    async (client) => (since === undefined ? [] : opening.changes(client, since)),
    early?.since === since ? early?.changes : null,
  )
}
