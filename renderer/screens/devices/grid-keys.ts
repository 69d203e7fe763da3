/** Where a key leads from row `current` of `count`, paging by `page` rows; `null` when it leads nowhere. */
export function targetIndex(key: string, current: number, count: number, page: number): number | null {
  const targets: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  }
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined
  return target === undefined ? null : Math.min(count - 1, Math.max(0, target))
}
