import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Changes with its own releases, not with ours: it stays cached over our updates.
        codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }] },
      },
    },
  },
  server: {
    // `npm start` serves the API; during development of the portal Vite forwards to it.
    proxy: { '/api': 'http://127.0.0.1:8070', '/auth': 'http://127.0.0.1:8070' },
  },
})
