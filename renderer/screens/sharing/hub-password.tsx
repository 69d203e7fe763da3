import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { LineField } from '../../components/line-field.tsx'
import { Problem } from '../settings/problem.tsx'
import { useAct } from '../settings/use-act.ts'
import { giveSecret, type Lasting, onlyPassword } from './give-secret.ts'
import { Lasts } from './lasts.tsx'

/** Takes the password a hub waits for, or another where it refused the last. */
export function HubPassword({ whose, onGiven }: { whose: 'hub' | 'sites'; onGiven: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const [password, setPassword] = useState('')
  const [lasting, setLasting] = useState<Lasting | null>(null)
  const give = async () => {
    const how = await act.run((client) => giveSecret(client, whose, onlyPassword(password)))
    setPassword('')
    setLasting(how)
    onGiven()
  }
  return (
    <form
      className="sharing__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') void give()
      }}
    >
      <LineField
        label={t('sharing.hubPassword')}
        type="password"
        value={password}
        onChange={setPassword}
        maxLength={256}
      />
      <Button className="button" type="submit" isDisabled={password === '' || act.isBusy}>
        {t('sharing.unlock')}
      </Button>
      <Problem text={act.problem} />
      <Lasts lasting={lasting} />
    </form>
  )
}
