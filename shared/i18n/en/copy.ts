/** Texts to take elsewhere. */
export const copy = {
  copy: 'Copy',
  copied: 'Copied.',
  failed: 'This could not be copied; select the text and copy it by hand.',
} as const
