import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import { saveBytes } from '../../components/save-text.ts'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'

const FORMATS = ['html', 'pdf', 'csv'] as const

/** The fleet as a document, for those who have no Houseguest. */
export function ReportMenu() {
  const { t } = useTranslation()
  const engine = useEngine()
  const [said, setSaid] = useState<string | null>(null)
  const say = (words: string) => {
    announce(words)
    setSaid(words)
  }
  const save = async (format: (typeof FORMATS)[number]) => {
    try {
      const { name, type, bytes } = await requireClient(engine).reports.make({
        subject: { about: 'printers' },
        format,
      })
      saveBytes(name, type, bytes)
      say(t('fleet.reportSaved'))
    } catch (error) {
      say(faultData(error).message)
    }
  }
  return (
    <>
      <MenuTrigger>
        <Button className="button">
          <FileDown aria-hidden />
          {t('fleet.report')}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={t('fleet.report')}>
            {FORMATS.map((format) => (
              <MenuItem
                key={format}
                id={format}
                className="menu__item"
                textValue={t(`fleet.formats.${format}`)}
                onAction={() => void save(format)}
              >
                {t(`fleet.formats.${format}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {said && <span className="quiet small">{said}</span>}
    </>
  )
}
