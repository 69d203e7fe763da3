import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { ReadRules, ToldRules } from '../../../shared/model/house-rules.ts'
import { Answered } from '../../components/answered.tsx'
import { CopyText } from '../../components/copy-text.tsx'
import { Folded } from '../../components/disclosure.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { saveText } from '../../components/save-text.ts'
import { Day } from '../../components/time.tsx'
import { type EngineClient, requireClient } from '../../engine/engine.ts'
import { useAnswer, useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'
import { goesBeyond } from './goes-beyond.ts'
import { RulesInWords } from './told-rules.tsx'
import './house-rules.css'

/** What this guest may do: proposed, confirmed, taken back, and exchanged as a MUD file. */
export function HouseRules({ deviceId }: { deviceId: string }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [problem, setProblem] = useState<string | null>(null)
  const [draft, setDraft] = useState<(ReadRules & { file: string }) | null>(null)
  const answer = useAnswer(`house rules ${deviceId}`, (client) => rulesOf(client, deviceId))
  const act = async (deed: (client: EngineClient) => Promise<unknown>) => {
    try {
      await deed(requireClient(engine))
      setProblem(null)
      answer.reload()
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  const confirm = (rules: ToldRules['rules']) =>
    act(async (client) => {
      await client.rules.confirm({ deviceId, rules })
      setDraft(null)
      announce(t('houseRules.confirmed'))
    })
  const takeBack = () =>
    act(async (client) => {
      await client.rules.withdraw(deviceId)
      announce(t('houseRules.takenBack'))
    })
  const read = (file: File) =>
    act(async (client) => {
      const text = await file.text()
      setDraft({ ...(await client.rules.importMud({ deviceId, text })), file: file.name })
    })
  return (
    <section className="section" aria-labelledby="house-rules">
      <h2 id="house-rules">{t('houseRules.title')}</h2>
      <p className="quiet">{t('houseRules.lead')}</p>
      <Answered answer={answer}>
        {({ standing, proposed, mud }) => (
          <div className="card section">
            {standing && <Standing standing={standing} mud={mud} onTakeBack={takeBack} />}
            {draft ? (
              <Draft
                told={draft}
                lead={t('houseRules.imported', { file: draft.file })}
                left={draft.left}
                onYes={confirm}
                onNo={() => setDraft(null)}
              />
            ) : proposed && (!standing || goesBeyond(proposed.rules, standing.rules)) ? (
              <Draft
                told={proposed}
                lead={standing ? t('houseRules.grown') : t('houseRules.proposed')}
                heldBack={proposed.heldBack}
                onYes={confirm}
              />
            ) : (
              !standing && <p className="quiet">{t('houseRules.tooEarly')}</p>
            )}
            {problem && (
              <p role="alert">
                <ProblemText text={problem} />
              </p>
            )}
            <div>
              <FileTrigger
                acceptedFileTypes={['application/json', '.json', '.mud']}
                onSelect={(files) => {
                  if (files?.[0]) read(files[0])
                }}
              >
                <Button className="button button--small">{t('houseRules.read')}</Button>
              </FileTrigger>
            </div>
          </div>
        )}
      </Answered>
    </section>
  )
}

async function rulesOf(client: EngineClient, deviceId: string) {
  const [standing, proposed] = await Promise.all([
    client.rules.standing(deviceId),
    client.rules.propose(deviceId),
  ])
  return { standing, proposed, mud: standing && (await client.rules.exportMud(deviceId)) }
}

function Standing(props: { standing: ToldRules; mud: string | null; onTakeBack: () => void }) {
  const { t } = useTranslation()
  const { mud } = props
  const { confirmedAt } = props.standing.rules
  return (
    <div className="section">
      {confirmedAt !== null && (
        <p>
          <span className="tag tag--good">
            {t('houseRules.confirmedOn')} <Day at={new Date(confirmedAt).toISOString()} />
          </span>
        </p>
      )}
      <RulesInWords told={props.standing} />
      {mud && (
        <Folded label={t('houseRules.write')}>
          <p className="quiet small">{t('houseRules.mudHint')}</p>
          <CopyText label={t('houseRules.mudText')} text={mud} />
        </Folded>
      )}
      <p className="house-rules__acts">
        {mud && (
          <Button
            className="button button--small"
            onPress={() => saveText('house-rules.mud.json', 'application/mud+json', mud)}
          >
            {t('houseRules.save')}
          </Button>
        )}
        <Button className="button button--small" onPress={props.onTakeBack}>
          {t('houseRules.takeBack')}
        </Button>
      </p>
    </div>
  )
}

/** Rules that are not in force: what they would be, and the owner's yes. */
function Draft(props: {
  told: ToldRules
  lead: string
  left?: readonly string[]
  heldBack?: number
  onYes: (rules: ToldRules['rules']) => void
  onNo?: () => void
}) {
  const { t } = useTranslation()
  const { told, left = [], heldBack = 0 } = props
  return (
    <div className="section">
      <p>
        <bdi>{props.lead}</bdi>
      </p>
      <RulesInWords told={told} />
      {heldBack > 0 && <p className="small">{t('houseRules.heldBack', { count: heldBack })}</p>}
      {left.length > 0 && (
        <p className="small">
          <bdi>{t('houseRules.left', { names: left.join(', ') })}</bdi>
        </p>
      )}
      <p className="house-rules__acts">
        <Button className="button button--primary" onPress={() => props.onYes(told.rules)}>
          {t('houseRules.yes')}
        </Button>
        {props.onNo && (
          <Button className="button" onPress={props.onNo}>
            {t('houseRules.notThis')}
          </Button>
        )}
      </p>
    </div>
  )
}
