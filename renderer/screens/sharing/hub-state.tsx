import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { HubMembership, HubStatus } from '../../../shared/model/hub.ts'
import { Answered } from '../../components/answered.tsx'
import { Folded } from '../../components/disclosure.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { Ago } from '../../components/time.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { Problem } from '../settings/problem.tsx'
import { useAct } from '../settings/use-act.ts'
import { Foretold } from './foretold.tsx'
import { hubHost } from './hub-host.ts'
import { HubPassword } from './hub-password.tsx'

const TONES: Record<Exclude<HubStatus['state'], 'none'>, string> = {
  telling: 'tag tag--good tag--dot',
  failing: 'tag tag--warning',
  refused: 'tag tag--warning',
  locked: 'tag tag--notice',
  paused: 'tag',
}

/** A hub that was joined: how it goes, what waits, and the ways to pause and to leave. */
export function HubState(props: { status: HubStatus; membership: HubMembership; onTurned: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const { status, membership, onTurned } = props
  const { state } = status
  const isPaused = state === 'paused'
  const pause = () =>
    act
      .run(
        ({ hub }) => hub.pause(!isPaused),
        () => t(isPaused ? 'sharing.resumed' : 'sharing.paused'),
      )
      .then(onTurned)
  return (
    <>
      <div className="sharing__head">
        <bdi className="numbers">{hubHost(membership.url)}</bdi>
        {state !== 'none' && <span className={TONES[state]}>{t(`sharing.hubStates.${state}`)}</span>}
      </div>
      {status.problem !== null && (
        <p>
          <ProblemText text={status.problem} /> {t('sharing.aloneMeanwhile')}
        </p>
      )}
      {isPaused && <p>{t('sharing.paused')}</p>}
      {(state === 'locked' || state === 'refused') && <HubPassword whose="hub" onGiven={onTurned} />}
      <Facts status={status} membership={membership} />
      <Folded label={t('sharing.leavesNow')}>{() => <LeavesNow membership={membership} />}</Folded>
      <Problem text={act.problem} />
      <div className="sharing__acts">
        <Button className="button" isDisabled={act.isBusy} onPress={pause}>
          {t(isPaused ? 'sharing.resume' : 'sharing.pause')}
        </Button>
        <Leave onLeft={onTurned} />
      </div>
    </>
  )
}

function Facts({ status, membership }: { status: HubStatus; membership: HubMembership }) {
  const { t } = useTranslation()
  return (
    <dl className="sharing__facts">
      <div>
        <dt>{t('sharing.lastSent')}</dt>
        <dd>
          {status.lastSentAt === null ? (
            t('sharing.never')
          ) : (
            <Ago at={new Date(status.lastSentAt).toISOString()} />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('sharing.waiting')}</dt>
        <dd className="numbers">
          {t('sharing.waitingOf', { waiting: status.waiting, limit: status.limit })}
          <Room share={status.waiting / status.limit} />
          {status.isFull && <p className="small">{t('sharing.isFull')}</p>}
        </dd>
      </div>
      <div>
        <dt>{t('sharing.names')}</dt>
        <dd>{t(membership.shareNames ? 'sharing.namesLeave' : 'sharing.namesStay')}</dd>
      </div>
      <div>
        <dt>{t('sharing.site')}</dt>
        <dd>
          <bdi className="numbers small">{membership.siteId}</bdi>
        </dd>
      </div>
    </dl>
  )
}

const ROOM = 140

/** How full the outbox is; the sentence above it says the same. */
function Room({ share }: { share: number }) {
  return (
    <svg className="sharing__room" aria-hidden width={ROOM} height={6}>
      <rect className="sharing__room-track" width={ROOM} height={6} rx={3} />
      <rect className="sharing__room-full" width={ROOM * Math.min(1, share)} height={6} rx={3} />
    </svg>
  )
}

function LeavesNow({ membership: { shareNames } }: { membership: HubMembership }) {
  const { t } = useTranslation()
  const answer = useAnswer('hub foretold', (client) => client.hub.foretell({ shareNames }))
  return (
    <div className="section">
      <p className="quiet small">{t('sharing.leavesNowHint')}</p>
      <Answered answer={answer}>
        {(foretold) => <Foretold foretold={foretold} shareNames={shareNames} />}
      </Answered>
    </div>
  )
}

function Leave({ onLeft }: { onLeft: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const [asked, setAsked] = useState(false)
  const leave = () =>
    act
      .run(
        ({ hub }) => hub.leave(),
        () => t('sharing.left'),
      )
      .then(onLeft)
  if (!asked)
    return (
      <Button className="button" onPress={() => setAsked(true)}>
        {t('sharing.leave')}
      </Button>
    )
  return (
    <div className="sharing__form">
      <p>{t('sharing.leaveSure')}</p>
      <Problem text={act.problem} />
      <div className="sharing__acts">
        <Button className="button button--danger" isDisabled={act.isBusy} onPress={leave}>
          {t('sharing.leaveYes')}
        </Button>
        <Button className="button" onPress={() => setAsked(false)} autoFocus>
          {t('sharing.cancel')}
        </Button>
      </div>
    </div>
  )
}
