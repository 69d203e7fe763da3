import { Menu, type MenuItemConstructorOptions, type NativeImage, nativeImage, Tray } from 'electron'
import type { TFunction } from 'i18next'

/** The house beside the clock: whether warnings wait, the way back to the window, and what can be done without it. */

const SIZE = 22
/** A house as rows of pixels, one bit a column, leftmost first: roof, walls, door. */
const HOUSE = [
  '..........##..........',
  '.........####.........',
  '........######........',
  '.......###..###.......',
  '......###....###......',
  '.....###......###.....',
  '....###........###....',
  '...###..........###...',
  '...##............##...',
  '...##............##...',
  '...##...######...##...',
  '...##...##..##...##...',
  '...##...##..##...##...',
  '...##...##..##...##...',
  '...##...##..##...##...',
  '...#######..#######...',
]
const DOT_RADIUS = 4.5

/** What can be done from beside the clock. */
export interface TrayActs {
  /** Brings the window forward. */
  open(): void
  lookNow(): void
  pause(paused: boolean): void
  quit(): void
}

/** What the house beside the clock tells. */
export interface TrayState {
  /** How many warnings and alarms are open. */
  waiting: number
  /** Whether Houseguest looks around by itself; `null` where it cannot be paused, as in the demonstration home. */
  paused: boolean | null
}

/** Puts the house beside the clock, with its menu. Answers how to tell it what has changed. */
export function trayIcon(acts: TrayActs, t: TFunction): (state: Partial<TrayState>) => void {
  const [calm, waiting] = [picture(false), picture(true)]
  const tray = new Tray(calm)
  const state: TrayState = { waiting: 0, paused: null }
  const draw = () => {
    if (tray.isDestroyed()) return
    tray.setImage(state.waiting > 0 ? waiting : calm)
    tray.setToolTip(
      state.waiting === 0 ? t('desktop.tray') : t('desktop.trayWaiting', { count: state.waiting }),
    )
    tray.setContextMenu(Menu.buildFromTemplate(menuOf(state, acts, t)))
  }
  tray.on('click', acts.open)
  draw()
  return (news) => {
    Object.assign(state, news)
    draw()
  }
}

function menuOf({ paused }: TrayState, acts: TrayActs, t: TFunction): MenuItemConstructorOptions[] {
  return [
    { label: t('desktop.open'), click: acts.open },
    { type: 'separator' },
    { label: t('desktop.lookNow'), enabled: paused !== null, click: acts.lookNow },
    {
      label: t('desktop.pause'),
      type: 'checkbox',
      checked: paused === true,
      enabled: paused !== null,
      click: ({ checked }) => acts.pause(checked),
    },
    { type: 'separator' },
    { label: t('desktop.quit'), click: acts.quit },
  ]
}

/** The house, with a dot at its corner when something waits: told by shape, not by colour alone. */
function picture(withDot: boolean): NativeImage {
  const pixels = Buffer.alloc(SIZE * SIZE * 4)
  const paint = (x: number, y: number, [blue, green, red]: readonly [number, number, number]) =>
    pixels.set([blue, green, red, 255], (y * SIZE + x) * 4)
  for (const [row, line] of HOUSE.entries())
    for (const [column, bit] of [...line].entries())
      if (bit === '#') paint(column, row + 3, [0x6b, 0x6b, 0x1f])
  if (withDot)
    for (let y = 0; y < SIZE; y++)
      for (let x = 0; x < SIZE; x++)
        if (Math.hypot(x - (SIZE - DOT_RADIUS - 1), y - DOT_RADIUS) <= DOT_RADIUS)
          paint(x, y, [0x1f, 0x2b, 0xb0])
  return nativeImage.createFromBitmap(pixels, { width: SIZE, height: SIZE })
}
