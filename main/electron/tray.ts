import { type NativeImage, nativeImage, Tray } from 'electron'

/** The house beside the clock: how many warnings wait, and a way back to the window. */

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

/** Puts the house beside the clock; `show` brings the window forward. Answers how to tell it what waits. */
export function trayIcon(show: () => void): (waiting: number) => void {
  const [calm, waiting] = [picture(false), picture(true)]
  const tray = new Tray(calm)
  tray.setToolTip('Houseguest')
  tray.on('click', show)
  return (count) => {
    if (tray.isDestroyed()) return
    tray.setImage(count > 0 ? waiting : calm)
    tray.setToolTip(count === 0 ? 'Houseguest' : `Houseguest (${count})`)
  }
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
