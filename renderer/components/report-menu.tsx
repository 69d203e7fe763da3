import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../shared/fault.ts'
import { OFFERED } from '../../shared/i18n/catalogues.ts'
import { bestLanguage } from '../../shared/i18n/languages.ts'
import type { AskedReport } from '../../shared/ipc/report-calls.ts'
import { requireClient } from '../engine/engine.ts'
import { useEngine } from '../engine/engine-context.tsx'
import { announce } from '../shell/announcer.tsx'
import { useProblem } from './problem-text.tsx'
import { saveBytes } from './save-text.ts'

const FORMATS = ['html', 'pdf', 'csv', 'json'] as const

/** A report about `subject` as a file, for those who have no Houseguest. */
export function ReportMenu({ subject }: { subject: AskedReport['subject'] }) {
  const { t, i18n } = useTranslation()
  const engine = useEngine()
  const told = useProblem()
  const [said, setSaid] = useState<string | null>(null)
  const say = (words: string) => {
    announce(words)
    setSaid(words)
  }
  const save = async (format: (typeof FORMATS)[number]) => {
    try {
      const { name, type, bytes } = await requireClient(engine).reports.make({
        subject,
        format,
        language: bestLanguage([i18n.language], OFFERED),
      })
      saveBytes(name, type, bytes)
      say(t('report.ready'))
    } catch (error) {
      say(told(faultData(error).message))
    }
  }
  return (
    <>
      <MenuTrigger>
        <Button className="button">
          <FileDown aria-hidden />
          {t('report.save')}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={t('report.save')}>
            {FORMATS.map((format) => (
              <MenuItem
                key={format}
                id={format}
                className="menu__item"
                textValue={t(`report.formats.${format}`)}
                onAction={() => void save(format)}
              >
                {t(`report.formats.${format}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {said && <span className="quiet small">{said}</span>}
    </>
  )
}
