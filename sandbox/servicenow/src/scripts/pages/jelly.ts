/** What a page's `$[...]` expressions may say; the rest of Jelly is not simulated. */
export interface PageValues {
  /** CSRF token of the session, `g_ck`. */
  readonly sessionToken: string
  /** Changes when scripts or assets change. */
  readonly cacheKey: string
}

/**
 * Renders the Jelly a page of the SDK consists of: platform script includes (`g:requires`, `g2:client_script`) are
 * dropped, the namespaces' wrapper elements vanish, and the expressions of the SDK's page header are filled in.
 *
 * @throws on an expression that is not among them: a page must not be shown half evaluated
 */
export function renderJelly(html: string, values: PageValues): string {
  return html
    .replace(/<\?xml[^>]*\?>/g, '')
    .replace(/<\/?j:jelly[^>]*>/g, '')
    .replace(/<(g:requires|g2:client_script)\b[^>]*?(?:\/>|>\s*<\/\1>)/g, '')
    .replace(/\$\[([^\]]*)\]/g, (_whole, expression: string) => evaluate(expression.trim(), values))
}

function evaluate(expression: string, { sessionToken, cacheKey }: PageValues): string {
  switch (expression) {
    case 'AMP':
      return '&amp;'
    case 'gs.getSession().getSessionToken()':
    case 'gs.getSessionToken()':
    case 'gs.getSession().getSessionToken() || gs.getSessionToken()':
      return sessionToken
    case 'UxFrameworkScriptables.getFlushTimestamp()':
    case 'sn_ui.PolarisUI.getThemeVariableCssCacheKey()':
      return cacheKey
    default:
      throw new Error(`Jelly expression '$[${expression}]' is not simulated`)
  }
}
