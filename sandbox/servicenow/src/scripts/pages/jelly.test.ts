import { describe, expect, test } from 'vitest'
import { renderJelly } from './jelly.ts'

const values = { sessionToken: 'token-1', cacheKey: 'key-1' }

describe('a UI page', () => {
  test.each([
    ['$[gs.getSession().getSessionToken() || gs.getSessionToken()]', 'token-1'],
    ['/x.js?uxpcb=$[UxFrameworkScriptables.getFlushTimestamp()]', '/x.js?uxpcb=key-1'],
    ['a=1$[AMP]b=2', 'a=1&amp;b=2'],
    ['<g:requires name="scripts/a.js"></g:requires><p>x</p>', '<p>x</p>'],
    ['<g:requires name="scripts/a.js" /><p>x</p>', '<p>x</p>'],
    ['<g2:client_script type="user"></g2:client_script>', ''],
    ['<j:jelly xmlns:j="jelly:core"><p>x</p></j:jelly>', '<p>x</p>'],
  ])('renders %s', (html, expected) => {
    expect(renderJelly(html, values)).toBe(expected)
  })

  test('with an expression that is not simulated is not shown', () => {
    expect(() => renderJelly('$[gs.getUser().getFullName()]', values)).toThrow('is not simulated')
  })
})
