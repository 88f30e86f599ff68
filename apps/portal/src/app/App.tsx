import { FluentProvider, Toaster } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { useAppStyles } from './App.styles.ts'
import { createQueryClient } from './query-client.ts'
import { createPortalRouter } from './router.tsx'
import { ThemeContext, useThemeChoice } from './theme.ts'

/** Everything that surrounds the pages. */
export function App() {
  const styles = useAppStyles()
  const theme = useThemeChoice()
  const [queryClient] = useState(createQueryClient)
  const [router] = useState(createPortalRouter)
  return (
    <ThemeContext value={theme}>
      <FluentProvider theme={theme.fluentTheme}>
        {/* Not on the provider: it hands its class on to menus and panels, which would then cover the page. */}
        <div className={styles.app}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
            <Toaster position="bottom-end" />
          </QueryClientProvider>
        </div>
      </FluentProvider>
    </ThemeContext>
  )
}
