// The few globals every host has (Node, Electron, browser) that the plain ES library does not type.
declare function structuredClone<T>(value: T): T
declare function queueMicrotask(callback: () => void): void
