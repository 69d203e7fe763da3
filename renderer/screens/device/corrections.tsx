import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { CorrectableField, Correction } from '../../../shared/model/change.ts'
import type { Device } from '../../../shared/model/device.ts'
import { Folded } from '../../components/disclosure.tsx'
import { factLabel, factText } from '../../components/facts.ts'
import { PassingButton } from '../../components/passing-button.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { Moment } from '../../components/time.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'
import { type StandingWord, standingWords } from './standing-words.ts'
import './corrections.css'

/** The owner's word on a device, beside what the device states, and its history. Nothing while nothing was said. */
export function Corrections({ device, corrections }: { device: Device; corrections: readonly Correction[] }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [problem, setProblem] = useState<string | null>(null)
  if (corrections.length === 0) return null
  const words = standingWords(device, corrections)
  /** The device's record then comes anew by itself. */
  const takeBack = async (field: CorrectableField) => {
    try {
      await requireClient(engine).devices.correct({ id: device.id, field, value: null })
      announce(t('corrections.takenBack'))
      setProblem(null)
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  return (
    <section className="section" aria-labelledby="corrections">
      <h2 id="corrections">{t('corrections.title')}</h2>
      <p className="quiet">{t('corrections.lead')}</p>
      <div className="card section">
        {words.length === 0 ? (
          <p className="quiet">{t('corrections.nothingStands')}</p>
        ) : (
          <dl className="corrections">
            {words.map((word) => (
              <Word key={word.field} word={word} onTakeBack={takeBack} />
            ))}
          </dl>
        )}
        {problem && (
          <p role="alert">
            <ProblemText text={problem} />
          </p>
        )}
        <Folded label={t('corrections.history')}>{() => <History corrections={corrections} />}</Folded>
      </div>
    </section>
  )
}

function Word(props: { word: StandingWord; onTakeBack: (field: CorrectableField) => void }) {
  const { t } = useTranslation()
  const { field, yours, its, overruled } = props.word
  const label = factLabel(field, t)
  const said = overruled ? 'overruled' : its === null ? 'shown' : 'instead'
  return (
    <div className="corrections__row">
      <dt>{label}</dt>
      <dd className="corrections__value">
        <bdi>{factText(yours, field, t)}</bdi>
        <bdi className="quiet small">{t(`corrections.${said}`, { its: factText(its, field, t) })}</bdi>
      </dd>
      <dd>
        <PassingButton
          className="button button--small"
          aria-label={t('corrections.takeBackField', { field: label })}
          onPress={() => props.onTakeBack(field)}
        >
          {t('corrections.takeBack')}
        </PassingButton>
      </dd>
    </div>
  )
}

function History({ corrections }: { corrections: readonly Correction[] }) {
  const { t } = useTranslation()
  return (
    <table className="plain-table plain-table--stack" aria-label={t('corrections.history')}>
      <thead>
        <tr>
          <th scope="col">{t('corrections.columns.field')}</th>
          <th scope="col">{t('corrections.columns.value')}</th>
          <th scope="col">{t('corrections.columns.at')}</th>
          <th scope="col">{t('corrections.columns.undone')}</th>
        </tr>
      </thead>
      <tbody>
        {corrections.map(({ field, value, at, undoneAt }) => (
          <tr key={`${field} ${at} ${undoneAt} ${value}`}>
            <td>{factLabel(field, t)}</td>
            <td>
              <bdi>{factText(value, field, t)}</bdi>
            </td>
            <td className="quiet">
              <Moment at={at} />
            </td>
            <td className="quiet">{undoneAt === null ? '–' : <Moment at={undoneAt} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
