import { expect, it } from 'vitest'
import { createLogger } from './logger.ts'

it('never writes a secret, at the top or inside', () => {
  const lines: string[] = []
  const logger = createLogger('info', { write: (line) => void lines.push(line) })
  logger.info({ password: 'P1', request: { authorization: 'P2', headers: { 'set-cookie': 'P3' } } }, 'hello')
  expect(lines.join('')).toContain('hello')
  expect(lines.join('')).not.toMatch(/P[123]/)
})

it('writes of a request its address without what signs somebody in, and codes of errors in full', () => {
  const lines: string[] = []
  const logger = createLogger('info', { write: (line) => void lines.push(line) })
  const url = '/auth/callback?code=C1&state=C2&returnTo=/tickets'
  logger.info({ req: { method: 'GET', url, headers: { cookie: 'C3' } }, code: 'NOT_FOUND' }, 'incoming request')
  expect(lines.join('')).toContain('/auth/callback?code=[redacted]&state=[redacted]&returnTo=/tickets')
  expect(lines.join('')).toContain('NOT_FOUND')
  expect(lines.join('')).not.toMatch(/C[123]/)
})
