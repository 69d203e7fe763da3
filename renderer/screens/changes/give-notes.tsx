import { ClipboardPaste } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Label } from 'react-aria-components/Label'
import { Popover } from 'react-aria-components/Popover'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import { DemoRefusal, useIsDemo } from '../../components/demo-refusal.tsx'
import { LineField } from '../../components/line-field.tsx'
import { useProblem } from '../../components/problem-text.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'

interface About {
  vendor: string
  model: string | null
  firmware: string
}

/** Takes the release notes the owner pastes; `onKept` when the engine has judged the change anew. */
export function GiveNotes({ onKept, ...about }: About & { onKept: () => void }) {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Button className="button update__give">
        <ClipboardPaste aria-hidden />
        {t('changes.giveNotes')}
      </Button>
      <Popover className="popover give-notes__popover" placement="bottom start">
        <Dialog className="give-notes">
          {({ close }) => (
            <Form
              about={about}
              onKept={() => {
                close()
                onKept()
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Form({ about, onKept }: { about: About; onKept: () => void }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [vendor, setVendor] = useState(about.vendor)
  const [model, setModel] = useState(about.model ?? '')
  const [firmware, setFirmware] = useState(about.firmware)
  const [text, setText] = useState('')
  const [url, setUrl] = useState('')
  const told = useProblem()
  const [problem, setProblem] = useState<string | null>(null)
  const complete = [vendor, firmware, text].every((field) => field.trim() !== '')
  const keep = async () => {
    const address = url.trim()
    if (address !== '' && !URL.canParse(address)) return setProblem(t('changes.notesUrlWrong'))
    try {
      await requireClient(engine).changes.giveNotes({
        vendor,
        model: model.trim() || null,
        firmware,
        text,
        url: address || null,
      })
      announce(t('changes.notesKept'))
      onKept()
    } catch (error) {
      setProblem(told(faultData(error).message))
    }
  }
  const host = hostOf(url)
  const isDemo = useIsDemo()
  const fetchIt = async (from: string) => {
    setProblem(null)
    try {
      const client = requireClient(engine)
      await client.pages.consent({ host: from, given: true })
      await client.changes.fetchNotes({ vendor, model: model.trim() || null, firmware, url: url.trim() })
      announce(t('changes.notesKept'))
      onKept()
    } catch (error) {
      setProblem(told(faultData(error).message))
    }
  }
  return (
    <>
      <Heading slot="title" className="give-notes__title">
        {t('changes.giveNotes')}
      </Heading>
      <div className="give-notes__about">
        <LineField label={t('changes.notesVendor')} value={vendor} onChange={setVendor} maxLength={128} />
        <LineField
          label={t('changes.notesFirmware')}
          value={firmware}
          onChange={setFirmware}
          maxLength={256}
        />
      </div>
      <LineField label={t('changes.notesModel')} value={model} onChange={setModel} maxLength={128} />
      <TextField className="field" value={text} onChange={setText} maxLength={100_000}>
        <Label>{t('changes.notesBody')}</Label>
        <TextArea rows={6} />
      </TextField>
      <LineField
        label={t('changes.notesUrl')}
        value={url}
        onChange={setUrl}
        maxLength={2048}
        placeholder={t('changes.notesUrlHint')}
      />
      {host !== null &&
        text.trim() === '' &&
        (isDemo ? (
          <DemoRefusal />
        ) : (
          <>
            <p className="quiet small">{t('changes.notesFetchLead', { host })}</p>
            <Button className="button" onPress={() => fetchIt(host)}>
              {t('changes.notesFetch', { host })}
            </Button>
          </>
        ))}
      {problem && <p role="alert">{problem}</p>}
      <Button className="button button--primary" isDisabled={!complete} onPress={keep}>
        {t('changes.notesKeep')}
      </Button>
    </>
  )
}

/** The host of an address that could be fetched; `null` for anything else. */
function hostOf(address: string): string | null {
  const url = URL.parse(address.trim())
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.hostname : null
}
