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
        codeSplitting: {
          groups: [
            // The design system changes with its own releases, not with ours: it stays cached over our updates.
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            {
              name: 'fluent',
              test: /node_modules\/(@fluentui\/(?!react-charts)|@griffel|tabster|keyborg)/,
              entriesAware: true,
            },
          ],
        },
      },
    },
  },
  server: {
    // `npm start` serves the API; during development of the portal Vite forwards to it.
    proxy: { '/api': 'http://127.0.0.1:3000', '/auth': 'http://127.0.0.1:3000' },
  },
})
