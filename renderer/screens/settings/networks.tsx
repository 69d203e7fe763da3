import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { NetworkSchedule, Schedules } from '../../../shared/model/schedule.ts'
import { Answered } from '../../components/answered.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { DemoRefusal, useIsDemo } from '../../components/demo-refusal.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useAgo } from '../../components/time.tsx'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { day, moment } from '../../format.ts'
import { href } from '../../routes.ts'
import { Problem } from './problem.tsx'
import { type Act, useAct } from './use-act.ts'

/** The usual choices; one made elsewhere is offered as well. */
const HOURS = [1, 3, 6, 12, 24, 168] as const
type UsualHours = `${(typeof HOURS)[number]}`

/** The networks the owner said yes to, and how often each is looked at. */
export function Networks() {
  const { t } = useTranslation()
  const { scan, consents } = useEngine()
  const phase = useStore(scan)?.phase ?? ''
  const given = useStore(consents)?.length ?? 0
  const answer = useAnswer(`schedule ${phase} ${given}`, (client) => client.schedule.list())
  const act = useAct()
  const isDemo = useIsDemo()
  return (
    <section className="section card" aria-labelledby="networks">
      <h2 id="networks">{t('settings.networks')}</h2>
      {isDemo ? (
        <DemoRefusal />
      ) : (
        <Answered answer={answer}>
          {(schedules) => (
            <>
              {schedules.networks.length === 0 ? (
                <p className="quiet">{t('settings.noNetworks')}</p>
              ) : (
                <ul className="networks">
                  {schedules.networks.map((network) => (
                    <Network
                      key={`${network.interface} ${network.cidr}`}
                      network={network}
                      act={act}
                      onChange={answer.reload}
                    />
                  ))}
                </ul>
              )}
              <p>
                <a href={href('welcome')}>
                  {t(schedules.networks.length === 0 ? 'settings.chooseNetwork' : 'settings.chooseAnother')}
                </a>
              </p>
              {schedules.networks.some(({ everyHours }) => everyHours !== null) && (
                <ByItself schedules={schedules} act={act} onChange={answer.reload} />
              )}
            </>
          )}
        </Answered>
      )}
      <Problem text={act.problem} />
    </section>
  )
}

function Network(props: { network: NetworkSchedule; act: Act; onChange: () => void }) {
  const { t, i18n } = useTranslation()
  const engine = useEngine()
  const { network, act, onChange } = props
  const { interface: name, cidr, everyHours, lastScan, nextAt } = network
  const spoken = `${name} (${cidr})`
  const givenAt = useStore(engine.consents)?.find(
    (consent) => consent.interface === name && consent.cidr === cidr,
  )?.givenAt
  const ago = useAgo(lastScan?.at)
  const usual = HOURS.some((hours) => hours === everyHours)
  const options = [
    { id: 'never', label: t('settings.hours.never') },
    ...HOURS.map((hours) => ({
      id: String(hours),
      label: t(`settings.hours.${String(hours) as UsualHours}`),
    })),
    ...(everyHours !== null && !usual
      ? [{ id: String(everyHours), label: t('settings.hours.other', { count: everyHours }) }]
      : []),
  ]
  const withdraw = async () => {
    const left = await act.run(
      (client) => client.network.consent({ interface: name, given: false }),
      () => t('settings.withdrawn', { network: spoken }),
    )
    if (left) engine.consents.set(left)
    onChange()
  }
  const set = async (hours: string) => {
    await act.run((client) =>
      client.schedule.set({ interface: name, cidr, everyHours: hours === 'never' ? null : Number(hours) }),
    )
    onChange()
  }
  return (
    <li className="network">
      <div className="network__words">
        <p className="network__name">
          <bdi>{name}</bdi> <span className="quiet numbers">{cidr}</span>
        </p>
        <p className="quiet small">
          {givenAt && t('settings.allowedSince', { day: day(givenAt, i18n.language) })}
        </p>
        <p className="quiet small">
          {lastScan && ago !== null
            ? t('settings.lastLook', { when: ago, count: lastScan.devices })
            : t('settings.neverLooked')}
        </p>
        {nextAt && (
          <p className="quiet small">{t('settings.nextLook', { when: moment(nextAt, i18n.language) })}</p>
        )}
      </div>
      <div className="network__acts">
        <SelectField
          label={t('settings.every')}
          value={everyHours === null ? 'never' : String(everyHours)}
          options={options}
          onChange={(hours) => void set(hours)}
        />
        <Button
          className="button"
          aria-label={t('settings.withdrawOf', { network: spoken })}
          onPress={() => void withdraw()}
        >
          {t('settings.withdraw')}
        </Button>
      </div>
    </li>
  )
}

/** What holds for every network that is looked at by itself. */
function ByItself(props: { schedules: Schedules; act: Act; onChange: () => void }) {
  const { t } = useTranslation()
  const { schedules, act, onChange } = props
  return (
    <>
      <CheckBox
        isSelected={schedules.paused}
        onChange={(on) => void act.run((client) => client.schedule.pause(on)).then(onChange)}
      >
        {t('settings.pause')}
      </CheckBox>
      <CheckBox
        isSelected={schedules.onBattery}
        onChange={(on) => void act.run((client) => client.schedule.onBattery(on)).then(onChange)}
      >
        {t('settings.onBattery')}
      </CheckBox>
      <p className="quiet small">
        {t('settings.scheduleHint')} <a href={href('settings', 'computer')}>{t('settings.keepRunning')}</a>
      </p>
    </>
  )
}
