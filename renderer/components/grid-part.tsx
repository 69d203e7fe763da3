import type { ComponentProps } from 'react'

/**
 * A part of a virtual grid. Only what can be seen is drawn, so a table element cannot be used;
 * rows hold the focus and the grid handles their keys, so its other parts need neither.
 */
export function GridPart({
  role,
  ...rest
}: ComponentProps<'div'> & { role: 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'gridcell' }) {
  return <div role={role} {...rest} />
}
