import type { CoveredOperation } from '../rest/coverage.ts'

const supported = (operation: string, note = ''): CoveredOperation => ({ operation, status: 'supported', note })
const partial = (operation: string, note: string): CoveredOperation => ({ operation, status: 'partial', note })
const absent = (operation: string, note: string): CoveredOperation => ({ operation, status: 'absent', note })

/** Screens for people. They imitate what can be done, not how it looks. A test holds the list against the routes. */
export const screenCoverage: readonly CoveredOperation[] = [
  supported('screen.assets', "the simulator's own style sheet and script"),
  supported('screen.home'),
  partial('screen.navigate', 'leads to the page itself; there is no frame around it'),
  supported('screen.connected-apps'),
  supported('screen.suggestions', "the simulator's own helper of reference fields"),
  partial(
    'screen.list',
    'columns by the layout of an application or a fixed one; no personal columns, dot-walking, grouping or inline editing',
  ),
  partial(
    'screen.form',
    'sections by the layout of an application or a fixed one; no UI policies, client scripts, templates or attachments',
  ),
  partial('screen.form-post', 'save, delete, revoke a token, UI actions that run on the server; none on new records'),
  absent('screen.workspace', 'workspaces and the portal'),
]
