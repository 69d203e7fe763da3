import { Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { announce } from '../shell/announcer.tsx'
import './copy-text.css'

/** A text to take elsewhere, in the language `lang` where that is not the screen's. The window has no right to the clipboard; copying its own selection needs none. */
export function CopyText({ label, text, lang }: { label: string; text: string; lang?: string }) {
  const { t } = useTranslation()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const copy = () => {
    area.current?.focus()
    area.current?.select()
    const word = document.execCommand('copy') ? t('copy.copied') : t('copy.failed')
    announce(word)
    setSaid(word)
  }
  return (
    <div className="field copy-text">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        className="copy-text__text"
        readOnly
        rows={14}
        value={text}
        dir="auto"
        lang={lang}
      />
      <p className="copy-text__act">
        <Button className="button button--small" onPress={copy}>
          <Copy aria-hidden />
          {t('copy.copy')}
        </Button>
        {said && <span className="quiet small">{said}</span>}
      </p>
    </div>
  )
}
