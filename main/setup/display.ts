/** Whether a window could be seen: always on macOS and Windows, with an X or Wayland display on Linux. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Runs a program on a virtual display of its own (`xvfb-run`), where there is no real one. */
export function onSomeDisplay(program: string, args: readonly string[]): [string, string[]] {
  if (hasDisplay()) return [program, [...args]]
  return ['xvfb-run', ['-a', '--server-args=-screen 0 1280x800x24', program, ...args]]
}
