import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import { Answered } from '../../components/answered.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { LineField } from '../../components/line-field.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useAnswer, useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'

/** Whether printers and routers are asked by SNMP, and with which community. */
export function SnmpSetting() {
  const { t } = useTranslation()
  const answer = useAnswer('settings', (client) => client.settings.get())
  return (
    <section className="section card" aria-labelledby="snmp">
      <h2 id="snmp">{t('settings.asking')}</h2>
      <p className="quiet">{t('settings.snmpLead')}</p>
      <Answered answer={answer}>
        {({ snmp, snmpCommunity }) => (
          <Form key={`${snmp} ${snmpCommunity}`} snmp={snmp} community={snmpCommunity} />
        )}
      </Answered>
    </section>
  )
}

function Form(props: { snmp: boolean; community: string }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [snmp, setSnmp] = useState(props.snmp)
  const [community, setCommunity] = useState(props.community)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    setProblem(null)
    try {
      await requireClient(engine).settings.set({ snmp, snmpCommunity: community })
      announce(t('settings.snmpSaved'))
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  return (
    <div className="snmp-setting">
      <CheckBox isSelected={snmp} onChange={setSnmp}>
        {t('settings.snmp')}
      </CheckBox>
      <LineField
        label={t('settings.snmpCommunity')}
        value={community}
        onChange={setCommunity}
        maxLength={64}
      />
      {problem && (
        <p role="alert">
          <ProblemText text={problem} />
        </p>
      )}
      <Button
        className="button button--small"
        isDisabled={community.trim() === '' || (snmp === props.snmp && community === props.community)}
        onPress={save}
      >
        {t('settings.save')}
      </Button>
    </div>
  )
}
