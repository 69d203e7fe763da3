/** Controls, bidirectional and zero-width characters: legal in JSON (RFC 8259, 7), treacherous on a terminal. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** `data` as JSON without loss; characters that hide or reorder text are written as `\uXXXX`. */
export const losslessJson = (data: unknown): string =>
  `${JSON.stringify(data, null, 1).replace(UNSEEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
