import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { APP_VERSION } from './version.ts'

test('is the version of the package', () => {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  const { version }: { readonly version: string } = JSON.parse(text)
  expect(APP_VERSION).toBe(version)
})
