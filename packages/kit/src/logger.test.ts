import { expect, it } from 'vitest'
import { createLogger } from './logger.ts'

it('never writes a secret, at the top or inside', () => {
  const lines: string[] = []
  const logger = createLogger('info', { write: (line) => void lines.push(line) })
  logger.info({ password: 'P1', request: { authorization: 'P2', headers: { 'set-cookie': 'P3' } } }, 'hello')
  expect(lines.join('')).toContain('hello')
  expect(lines.join('')).not.toMatch(/P[123]/)
})
