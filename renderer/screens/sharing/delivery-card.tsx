import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { ShownDelivery } from '../../../shared/model/delivery.ts'
import { ProblemText } from '../../components/problem-text.tsx'
import { Ago } from '../../components/time.tsx'
import { dateFormat, listFormat } from '../../formatters.ts'
import { Problem } from '../settings/problem.tsx'
import { useAct } from '../settings/use-act.ts'
import { ChangeDelivery } from './change-delivery.tsx'
import { RemoveDelivery } from './remove-delivery.tsx'
import { placeHost, placeName } from './stated-delivery.ts'
import { UnlockDelivery } from './unlock-delivery.tsx'

type State = 'locked' | 'failing' | 'told' | 'waiting'

const TONES: Record<State, string> = {
  locked: 'tag tag--notice',
  failing: 'tag tag--warning',
  told: 'tag tag--good tag--dot',
  waiting: 'tag',
}

const stateOf = ({ isLocked, problem, sentAt }: ShownDelivery): State =>
  isLocked ? 'locked' : problem !== null ? 'failing' : sentAt !== null ? 'told' : 'waiting'

/** One place: what it is, whether it works, what it is told of, and what can be done with it. */
export function DeliveryCard({ delivery, onTurned }: { delivery: ShownDelivery; onTurned: () => void }) {
  const { t, i18n } = useTranslation()
  const act = useAct()
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const { id, place, problem, sentAt, isLocked } = delivery
  const name = placeName(delivery)
  const state = stateOf(delivery)
  const test = () =>
    act
      .run(
        ({ deliveries }) => deliveries.test(id),
        () => t('sharing.testArrived'),
      )
      .then(onTurned)
  const shut = () => setOpen(null)
  const said = listFormat(i18n.language).format(
    delivery.severities.toReversed().map((severity) => t(`warnings.severities.${severity}`)),
  )
  return (
    <section className="sharing__delivery" aria-labelledby={`delivery-${id}`}>
      <div className="sharing__head">
        <h3 id={`delivery-${id}`}>
          <bdi>{name}</bdi>
        </h3>
        <span className="quiet">
          {t(`sharing.kinds.${place.kind}`)}
          {delivery.name !== null && (
            <>
              {' · '}
              <bdi>{placeHost(place)}</bdi>
            </>
          )}
        </span>
        <span className={TONES[state]}>{t(`sharing.states.${state}`)}</span>
      </div>
      {problem !== null && act.problem === null && (
        <p>
          <ProblemText text={problem} />
        </p>
      )}
      {isLocked && <UnlockDelivery delivery={delivery} onGiven={onTurned} />}
      <dl className="sharing__facts">
        <div>
          <dt>{t('sharing.lastDelivery')}</dt>
          <dd>{sentAt === null ? t('sharing.never') : <Ago at={sentAt} />}</dd>
        </div>
        {place.kind !== 'mqtt' && (
          <div>
            <dt>{t('sharing.whichWarnings')}</dt>
            <dd>{said}</dd>
          </div>
        )}
        {delivery.quiet && (
          <div>
            <dt>{t('sharing.quiet')}</dt>
            <dd>
              {t('sharing.quietBetween', {
                from: timeOfDay(delivery.quiet.from, i18n.language),
                until: timeOfDay(delivery.quiet.until, i18n.language),
              })}
            </dd>
          </div>
        )}
      </dl>
      {act.isBusy && (
        <p className="quiet" role="status">
          {t('sharing.testing', { name })}
        </p>
      )}
      <Problem text={act.problem} />
      {open === 'change' && <ChangeDelivery delivery={delivery} onShut={shut} onChanged={onTurned} />}
      {open === 'remove' && <RemoveDelivery delivery={delivery} onShut={shut} onRemoved={onTurned} />}
      {open === null && (
        <div className="sharing__acts">
          <Button
            className="button button--small"
            isDisabled={isLocked || act.isBusy}
            aria-label={t('sharing.testOf', { name })}
            onPress={test}
          >
            {t('sharing.test')}
          </Button>
          <Button
            className="button button--small"
            aria-label={t('sharing.changeOf', { name })}
            onPress={() => setOpen('change')}
          >
            {t('sharing.change')}
          </Button>
          <Button
            className="button button--small"
            aria-label={t('sharing.removeOf', { name })}
            onPress={() => setOpen('remove')}
          >
            {t('sharing.remove')}
          </Button>
        </div>
      )}
    </section>
  )
}

const timeOfDay = (minute: number, language: string): string =>
  dateFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(minute * 60_000)
