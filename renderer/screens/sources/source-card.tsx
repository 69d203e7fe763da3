import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Source, SourceState } from '../../../shared/model/source.ts'
import { ProblemText } from '../../components/problem-text.tsx'
import { Ago, Day } from '../../components/time.tsx'
import { numberFormat } from '../../formatters.ts'
import { SameHours } from '../calls/same-hours.tsx'
import { useAct } from '../settings/use-act.ts'
import { CoveragePicture } from './coverage-picture.tsx'
import { Unlock } from './unlock.tsx'

const TONES: Record<SourceState, string> = {
  following: 'tag tag--good tag--dot',
  failing: 'tag tag--warning',
  refused: 'tag tag--warning',
  stranger: 'tag tag--warning',
  locked: 'tag tag--notice',
  paused: 'tag',
}

const iso = (at: number) => new Date(at).toISOString()

/** One source: what it is, whether it works, which days it watched, and what can be done with it. */
export function SourceCard({ source, onTurned }: { source: Source; onTurned: () => void }) {
  const { t, i18n } = useTranslation()
  const act = useAct()
  const [asked, setAsked] = useState(false)
  const [isChanging, setChanging] = useState(false)
  const { id, name, state } = source
  const isPaused = state === 'paused'
  /** It waits for a password; another may be given at any time, but not to a box that may be a stranger's. */
  const isWaiting = state === 'locked' || state === 'refused'
  const mayChange = isBox(source) && !isWaiting && state !== 'stranger'
  const pause = () =>
    act
      .run(
        ({ sources }) => sources.pause({ id, paused: !isPaused }),
        () => t(isPaused ? 'sources.resumed' : 'sources.paused', { name }),
      )
      .then(onTurned)
  /** A source that fails waits longer each time; whoever has mended it need not. */
  const retry = () =>
    act
      .run(
        async ({ sources }) => {
          await sources.pause({ id, paused: true })
          return sources.pause({ id, paused: false })
        },
        () => t('sources.retried', { name }),
      )
      .then(onTurned)
  const remove = () =>
    act
      .run(
        ({ sources }) => sources.remove(id),
        () => t('sources.removed', { name }),
      )
      .then(onTurned)
  return (
    <section className="section card source" aria-labelledby={`source-${id}`}>
      <div className="source__head">
        <h2 id={`source-${id}`}>
          <bdi>{name}</bdi>
        </h2>
        <span className="quiet">{t(`sources.kinds.${source.place.kind}`)}</span>
        <span className={TONES[state]}>{t(`sources.states.${state}`)}</span>
      </div>
      {source.problem !== null && (
        <p>
          <ProblemText text={source.problem} />
        </p>
      )}
      {(isWaiting || (mayChange && isChanging)) && (
        <Unlock
          source={source}
          onUnlocked={(lasting) => {
            // What is said of a password that does not last stands in the form.
            if (lasting === 'kept') setChanging(false)
            onTurned()
          }}
        />
      )}
      <dl className="source__facts">
        <div>
          <dt>{t('sources.facts.last')}</dt>
          <dd>
            {source.lastRecordAt === null ? t('sources.facts.never') : <Ago at={iso(source.lastRecordAt)} />}
          </dd>
        </div>
        <div>
          <dt>{t('sources.facts.records')}</dt>
          <dd className="numbers">{numberFormat(i18n.language).format(source.records)}</dd>
        </div>
        {source.checkedAt !== null && (
          <div>
            <dt>{t('sources.facts.checked')}</dt>
            <dd>
              <Ago at={iso(source.checkedAt)} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('sources.facts.since')}</dt>
          <dd>
            <Day at={iso(source.addedAt)} />
          </dd>
        </div>
      </dl>
      <CoveragePicture source={source} />
      <SameHours formats={source.sameHours} />
      {act.problem && (
        <p role="alert">
          <ProblemText text={act.problem} />
        </p>
      )}
      {asked ? (
        <div className="source__sure">
          <p>{t('sources.removeSure', { name })}</p>
          <div className="source__acts">
            <Button className="button button--small" isDisabled={act.isBusy} onPress={remove}>
              {t('sources.removeYes')}
            </Button>
            <Button className="button button--small" onPress={() => setAsked(false)} autoFocus>
              {t('sources.removeNo')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="source__acts">
          {state === 'failing' && (
            <Button
              className="button button--small"
              isDisabled={act.isBusy}
              aria-label={t('sources.retryOf', { name })}
              onPress={retry}
            >
              {t('sources.retry')}
            </Button>
          )}
          {mayChange && (
            <Button
              className="button button--small"
              aria-label={isChanging ? undefined : t('sources.changePasswordOf', { name })}
              aria-expanded={isChanging}
              onPress={() => setChanging(!isChanging)}
            >
              {t(isChanging ? 'sources.leavePassword' : 'sources.changePassword')}
            </Button>
          )}
          <Button
            className="button button--small"
            isDisabled={act.isBusy}
            aria-label={t(isPaused ? 'sources.resumeOf' : 'sources.pauseOf', { name })}
            onPress={pause}
          >
            {t(isPaused ? 'sources.resume' : 'sources.pause')}
          </Button>
          <Button
            className="button button--small"
            aria-label={t('sources.removeOf', { name })}
            onPress={() => setAsked(true)}
          >
            {t('sources.remove')}
          </Button>
        </div>
      )}
    </section>
  )
}

const isBox = ({ place }: Source): boolean => place.kind === 'adguard' || place.kind === 'pihole'
