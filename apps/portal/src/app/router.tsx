import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { parseAuditSearch } from '../features/audit/components/audit-search.ts'
import { parseActionFilter } from '../features/improvement-actions/components/action-filter.ts'
import { parseTicketsSearch } from '../features/tickets/components/tickets-search.ts'
import { pages } from '../paths.ts'
import { CrashPage } from './pages/CrashPage.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { SignInPage } from './pages/SignInPage.tsx'
import { SignedIn } from './shell/SignedIn.tsx'

const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: CrashPage })

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: pages.signIn,
  validateSearch: (search: Record<string, unknown>): { error?: string } =>
    typeof search['error'] === 'string' ? { error: search['error'] } : {},
  component: SignInRoute,
})

function SignInRoute() {
  return <SignInPage returnTo={pages.home} error={signInRoute.useSearch().error} />
}

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: pages.help,
  component: lazyRouteComponent(() => import('./pages/HelpPage.tsx'), 'HelpPage'),
})

const signedInRoute = createRoute({ getParentRoute: () => rootRoute, id: 'signed-in', component: SignedIn })

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.home,
  component: lazyRouteComponent(() => import('./pages/HomePage.tsx'), 'HomePage'),
})

const secureScoreRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.secureScore,
  validateSearch: parseActionFilter,
  component: lazyRouteComponent(() => import('./pages/SecureScorePage.tsx'), 'SecureScorePage'),
})

const improvementActionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.improvementAction,
  component: lazyRouteComponent(() => import('./pages/ImprovementActionPage.tsx'), 'ImprovementActionPage'),
})

const ticketsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.tickets,
  validateSearch: parseTicketsSearch,
  component: lazyRouteComponent(() => import('./pages/TicketsPage.tsx'), 'TicketsPage'),
})

const ticketRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.ticket,
  component: lazyRouteComponent(() => import('./pages/TicketPage.tsx'), 'TicketPage'),
})

const bulkShareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.bulkShare,
  component: lazyRouteComponent(() => import('./pages/BulkSharePage.tsx'), 'BulkSharePage'),
})

const rulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.rules,
  component: lazyRouteComponent(() => import('./pages/RulesPage.tsx'), 'RulesPage'),
})

const setupRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.setup,
  validateSearch: (search: Record<string, unknown>): { connected?: true; error?: string } => ({
    // The server writes ?connected=1; the router reads a number there.
    ...(String(search['connected']) === '1' || search['connected'] === true ? { connected: true as const } : {}),
    ...(typeof search['error'] === 'string' ? { error: search['error'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/SetupPage.tsx'), 'SetupPage'),
})

const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.audit,
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import('./pages/AuditPage.tsx'), 'AuditPage'),
})

const apiTokensRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.apiTokens,
  component: lazyRouteComponent(() => import('./pages/ApiTokensPage.tsx'), 'ApiTokensPage'),
})

const sessionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.sessions,
  component: lazyRouteComponent(() => import('./pages/SessionsPage.tsx'), 'SessionsPage'),
})

const stateNamesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.stateNames,
  validateSearch: (search: Record<string, unknown>): { kind?: 'incident' } =>
    search['kind'] === 'incident' ? { kind: 'incident' } : {},
  component: lazyRouteComponent(() => import('./pages/StateNamesPage.tsx'), 'StateNamesPage'),
})

const closingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.closing,
  component: lazyRouteComponent(() => import('./pages/ClosingPage.tsx'), 'ClosingPage'),
})

const ticketDefaultsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.ticketDefaults,
  validateSearch: (search: Record<string, unknown>): { kind?: 'incident' } =>
    search['kind'] === 'incident' ? { kind: 'incident' } : {},
  component: lazyRouteComponent(() => import('./pages/TicketDefaultsPage.tsx'), 'TicketDefaultsPage'),
})

const healthRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: pages.health,
  component: lazyRouteComponent(() => import('./pages/HealthPage.tsx'), 'HealthPage'),
})

const routeTree = rootRoute.addChildren([
  signInRoute,
  helpRoute,
  signedInRoute.addChildren([
    homeRoute,
    secureScoreRoute,
    improvementActionRoute,
    ticketsRoute,
    ticketRoute,
    bulkShareRoute,
    rulesRoute,
    setupRoute,
    auditRoute,
    apiTokensRoute,
    sessionsRoute,
    stateNamesRoute,
    closingRoute,
    ticketDefaultsRoute,
    healthRoute,
  ]),
])

export function createPortalRouter() {
  return createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPortalRouter>
  }
}
