import type { Handlers, Schema } from '../../../shared/ipc/derive.ts'

/** Handlers whose every failure passes through `told`: what goes out is a sentence, not a library's code. */
export function faulting<S extends Schema>(
  handlers: Handlers<S>,
  told: (error: unknown) => Error,
): Handlers<S> {
  const guarded =
    (handler: (argument: unknown) => unknown) =>
    async (argument: unknown): Promise<unknown> => {
      try {
        return await handler(argument)
      } catch (error) {
        throw told(error)
      }
    }
  return Object.fromEntries(
    Object.entries(handlers).map(([group, members]) => [
      group,
      Object.fromEntries(
        Object.entries(members as Record<string, (argument: unknown) => unknown>).map(([name, handler]) => [
          name,
          guarded(handler),
        ]),
      ),
    ]),
  ) as Handlers<S>
}
