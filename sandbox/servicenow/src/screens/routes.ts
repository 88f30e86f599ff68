import type { Route } from '../transactions/route.ts'
import { clientScript, styleSheet } from './assets.ts'
import { postConnectedApps, showConnectedApps } from './connected-apps.ts'
import { postForm, showForm } from './form.ts'
import { navigateTo, navigateToTarget, showHome } from './home.ts'
import { showList } from './list.ts'
import { suggestNames } from './suggestions.ts'

const screen = { authentication: 'screen', api: 'Screens' } as const
const asset = { authentication: 'none', api: 'Screens', methods: ['GET'] } as const

const HOMES = ['/', '/home.do', '/navpage.do', '/now/nav/ui/home']

/** Screens for people. Order counts at the end: a list before the form whose name it would also fit. */
export const screenRoutes: readonly Route[] = [
  { ...asset, path: '/simulator/screens.css', operation: 'screen.assets', handle: styleSheet },
  { ...asset, path: '/simulator/screens.js', operation: 'screen.assets', handle: clientScript },
  ...HOMES.map((path): Route => ({ ...screen, methods: ['GET'], path, operation: 'screen.home', handle: showHome })),
  { ...screen, methods: ['GET'], path: '/nav_to.do', operation: 'screen.navigate', handle: navigateTo },
  {
    ...screen,
    methods: ['GET'],
    path: '/now/nav/ui/classic/params/target/:target',
    operation: 'screen.navigate',
    handle: navigateToTarget,
  },
  {
    ...screen,
    methods: ['GET'],
    path: '/my_connected_apps.do',
    operation: 'screen.connected-apps',
    handle: showConnectedApps,
  },
  {
    ...screen,
    methods: ['POST'],
    path: '/my_connected_apps.do',
    operation: 'screen.connected-apps',
    handle: postConnectedApps,
  },
  {
    ...screen,
    methods: ['GET'],
    path: '/simulator/suggestions',
    operation: 'screen.suggestions',
    handle: suggestNames,
  },
  { ...screen, methods: ['GET'], path: '/:table_list.do', operation: 'screen.list', handle: showList },
  { ...screen, methods: ['GET'], path: '/:table.do', operation: 'screen.form', handle: showForm },
  { ...screen, methods: ['POST'], path: '/:table.do', operation: 'screen.form-post', handle: postForm },
]
