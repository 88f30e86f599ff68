import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createSealer } from './sealer.ts'

const key = (name: string): string => `${name}:${randomBytes(32).toString('base64url')}`

it('opens what it sealed for the same purpose only', async () => {
  const sealer = createSealer([key('k1')])
  const sealed = await sealer.seal('hush', 'tenant-a')
  expect(sealed).not.toContain('hush')
  await expect(sealer.open(sealed, 'tenant-a')).resolves.toBe('hush')
  await expect(sealer.open(sealed, 'tenant-b')).rejects.toMatchObject({ detail: 'sealed for another purpose' })
})

it('goes on opening with an old key after a new one took its place', async () => {
  const [old, fresh] = [key('old'), key('fresh')]
  const sealed = await createSealer([old]).seal('hush', 'p')
  await expect(createSealer([fresh, old]).open(sealed, 'p')).resolves.toBe('hush')
  await expect(createSealer([fresh]).open(sealed, 'p')).rejects.toMatchObject({ detail: 'no key named old' })
})

it('refuses a text that was changed', async () => {
  const sealer = createSealer([key('k1')])
  const sealed = await sealer.seal('hush', 'p')
  await expect(sealer.open(`${sealed.slice(0, -2)}AA`, 'p')).rejects.toMatchObject({ code: 'SECRET_UNREADABLE' })
})
