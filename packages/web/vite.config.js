import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Everything is served by our own server under a policy that admits nothing inline and nobody else's files:
// assets stay files (no data: scripts), and no polyfill is written into the page.
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
  },
})
