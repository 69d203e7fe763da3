/** What the bundler bakes in. */
interface ImportMeta {
  readonly env: {
    /** The origin of Vite's development server, or null in every ordinary build. */
    readonly DEV_SERVER: string | null
  }
}
