import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { VendorStatement } from '../../../shared/model/vendor-statement.ts'
import { Folded } from '../../components/disclosure.tsx'
import { PassingButton } from '../../components/passing-button.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { saveText } from '../../components/save-text.ts'
import { Day } from '../../components/time.tsx'
import { type EngineClient, requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { day } from '../../format.ts'
import { announce } from '../../shell/announcer.tsx'
import { AddFact } from './add-fact.tsx'
import { ImportDossier } from './import-dossier.tsx'

/** What the owner said or imported on a maker, with where it came from; taken back, it stays visible as such. */
export function OwnFacts(props: {
  vendor: string
  statements: readonly VendorStatement[]
  onChanged: () => void
}) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [problem, setProblem] = useState<string | null>(null)
  const { vendor, statements, onChanged } = props
  const act = async (deed: (client: EngineClient) => Promise<unknown>) => {
    try {
      await deed(requireClient(engine))
      setProblem(null)
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  const takeBack = (id: number) =>
    act(async (client) => {
      await client.vendors.withdraw({ vendor, id })
      announce(t('vendors.own.tookBack'))
      onChanged()
    })
  const save = () =>
    act(async (client) => {
      const text = await client.vendors.exportDossier(vendor)
      saveText(`${vendor.replace(/[^\p{L}\p{N}]+/gu, '-')}.yaml`, 'application/yaml', text)
    })
  return (
    <section className="section" aria-labelledby="own-facts">
      <h2 id="own-facts">{t('vendors.own.title')}</h2>
      <p className="quiet">{t('vendors.own.lead')}</p>
      {statements.length === 0 ? (
        <p className="quiet">{t('vendors.own.none')}</p>
      ) : (
        <Statements statements={statements} onTakeBack={takeBack} />
      )}
      {problem && (
        <p role="alert">
          <ProblemText text={problem} />
        </p>
      )}
      <Folded label={t('vendors.own.add')}>
        <AddFact vendor={vendor} onAdded={onChanged} />
      </Folded>
      <div className="vendors__acts">
        <Button className="button" onPress={save}>
          <FileDown aria-hidden />
          {t('vendors.own.export')}
        </Button>
        <ImportDossier />
      </div>
    </section>
  )
}

function Statements(props: { statements: readonly VendorStatement[]; onTakeBack: (id: number) => void }) {
  const { t, i18n } = useTranslation()
  return (
    <table className="plain-table plain-table--stack" aria-labelledby="own-facts">
      <thead>
        <tr>
          <th scope="col">{t('vendors.own.what')}</th>
          <th scope="col">{t('vendors.own.from')}</th>
          <th scope="col">{t('vendors.own.added')}</th>
          <th scope="col" />
        </tr>
      </thead>
      <tbody>
        {props.statements.toReversed().map((statement) => {
          const text = textOf(statement)
          return (
            <tr key={statement.id}>
              <td>
                <ProblemText text={text} />
                <p className="quiet small">{t(`vendors.own.kinds.${statement.part}`)}</p>
              </td>
              <td>
                <bdi>{statement.origin === 'owner' ? t('vendors.own.you') : statement.origin}</bdi>
              </td>
              <td className="nowrap">
                <Day at={statement.at} />
              </td>
              <td className="end">
                {statement.withdrawnAt === null ? (
                  <PassingButton
                    className="button button--small"
                    aria-label={t('vendors.own.takeBackOf', { text })}
                    onPress={() => props.onTakeBack(statement.id)}
                  >
                    {t('vendors.own.takeBack')}
                  </PassingButton>
                ) : (
                  <span className="tag">
                    {t('vendors.own.takenBack', { date: day(statement.withdrawnAt, i18n.language) })}
                  </span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A statement in one line, in its author's words. */
function textOf(statement: VendorStatement): string {
  switch (statement.part) {
    case 'practice':
    case 'note':
      return statement.body.text
    case 'incident':
      return statement.body.title
    case 'supportEnd':
      return `${statement.body.model}: ${statement.body.date}`
  }
}
