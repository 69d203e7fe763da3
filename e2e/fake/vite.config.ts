import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, '../..')

/** Serves the real screens over the fake engine: `vite --config e2e/fake/vite.config.ts`, then `/e2e/fake/?devices=15`. */
export default defineConfig({
  root,
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: 5199,
    strictPort: true,
    watch: { ignored: [join(root, 'main/**'), join(root, 'dist/**')] },
  },
  optimizeDeps: { entries: ['renderer/main.tsx'] },
})
