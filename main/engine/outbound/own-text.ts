/**
 * The same text as a string of its own. A slice of a window keeps the whole window in memory for as long as it is
 * kept itself; whatever is kept past its line is copied first.
 */
export const ownText = (text: string): string => Buffer.from(text).toString()
