import { Fragment } from 'react'

/** A host's name or address as its device said it; in a narrow column it goes on in the next line after a dot. */
export function HostName({ name }: { name: string }) {
  const labels = name.split(/(?<=\.)/)
  return (
    <bdi>
      {labels.map((label, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the labels of one name never change places.
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {label}
        </Fragment>
      ))}
    </bdi>
  )
}
