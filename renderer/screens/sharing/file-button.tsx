import { FileInput } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'

/** A key or a certificate is a few kilobytes; what is larger is neither. */
const MOST_BYTES = 65_536

/** Takes the text of a small file the owner chooses, and says which it was. */
export function FileButton(props: {
  label: string
  accept: readonly string[]
  chosen: string | null
  onChosen: (file: { name: string; text: string }) => void
}) {
  const { t } = useTranslation()
  return (
    <div className="sharing__acts">
      <FileTrigger
        acceptedFileTypes={[...props.accept]}
        onSelect={(files) => {
          const [file] = files ?? []
          void file
            ?.slice(0, MOST_BYTES)
            .text()
            .then((text) => props.onChosen({ name: file.name, text }))
        }}
      >
        <Button className="button">
          <FileInput aria-hidden />
          {props.label}
        </Button>
      </FileTrigger>
      {props.chosen !== null && <bdi>{t('sharing.chosenFile', { name: props.chosen })}</bdi>}
    </div>
  )
}
