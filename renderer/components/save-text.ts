/** Hands a text to the owner as a file; where it goes they choose in the system's own dialog. */
export const saveText = (name: string, type: string, text: string): void => save(name, type, text)

/** The same with bytes. */
export const saveBytes = (name: string, type: string, bytes: Uint8Array): void =>
  // The copy is one the engine's port no longer holds.
  save(name, type, new Uint8Array(bytes))

function save(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
