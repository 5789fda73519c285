import './no-eval.ts'
import '@fontsource-variable/public-sans'
import '@fontsource-variable/public-sans/wght-italic.css'
import './tokens.css'
import './base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { queryClient } from './data/query.ts'
import { router } from './router.tsx'

const place = document.getElementById('root')
if (place === null) throw new Error('The page has no place for the application')
createRoot(place).render(
  <StrictMode>
    <I18nProvider locale="en-US">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
)
