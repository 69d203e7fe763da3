/** Pictures as shapes on a plane, so that screen and paper draw the same one. Units are points on A4. */

/** The width of the writing area of an A4 page with its margins. */
export const FIGURE_WIDTH = 511

export type Shape =
  | {
      type: 'line'
      points: readonly (readonly [x: number, y: number])[]
      ink: Ink
      width: number
      dash?: number
    }
  | { type: 'box'; x: number; y: number; width: number; height: number; fill: Ink }
  | { type: 'mark'; x: number; y: number; form: 'dot' | 'triangle' | 'cross'; fill: Ink }
  | {
      type: 'label'
      x: number
      /** The baseline. */
      y: number
      text: string
      size: number
      anchor: 'start' | 'middle' | 'end'
      ink: Ink
      bold?: true
    }

/** What a colour is for; the writers share one table. */
export type Ink = keyof typeof INKS

/** Dark enough on white to read and to tell apart in grey: the yellow of a cartridge is drawn as ochre. */
export const INKS = {
  text: '#1d2430',
  soft: '#5b6472',
  rule: '#d5dae1',
  band: '#cfdff2',
  bandOther: '#e9eff7',
  alarm: '#a3231f',
  notice: '#8a5a00',
  good: '#1f6b45',
  paper: '#ffffff',
  black: '#1d2430',
  cyan: '#0f7fa8',
  magenta: '#b0307f',
  yellow: '#b58900',
  other: '#5a4fb0',
} as const

/** A drawing, as wide as `FIGURE_WIDTH`. */
export interface Figure {
  height: number
  shapes: readonly Shape[]
}

/** How many letters of a size fit a width, roughly: the average letter is about half as wide as high. */
export const lettersIn = (width: number, size: number): number =>
  Math.max(0, Math.floor(width / (size * 0.54)))

/** `text` cut to `letters`, with an ellipsis where it was longer. */
export function cut(text: string, letters: number): string {
  const all = [...text]
  return all.length <= letters
    ? text
    : `${all
        .slice(0, Math.max(0, letters - 1))
        .join('')
        .trimEnd()}…`
}
