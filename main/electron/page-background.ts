/** The two page backgrounds (`--surface` of the design tokens), so that a new window does not flash. */
export const BACKGROUND = { light: '#ffffff', dark: '#1b1f23' }
