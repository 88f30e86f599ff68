import { expect, it } from 'vitest'
import { defaultRoleNames, roleOf } from './role.ts'

it.each([
  [{ wids: ['194ae4cb-b126-40b2-bd5b-6091b380977d'] }, 'administrator'],
  [{ wids: ['62e90394-69f5-4237-9190-012177145e10'] }, 'administrator'],
  [{ wids: ['5d6b6bb7-de71-4623-b4af-96380a352509'] }, 'reader'],
  [{ wids: ['5d6b6bb7-de71-4623-b4af-96380a352509', '194ae4cb-b126-40b2-bd5b-6091b380977d'] }, 'administrator'],
  [{ roles: ['Scorelink.Reader'] }, 'reader'],
  [{ roles: ['Scorelink.Administrator'] }, 'administrator'],
  [{ wids: ['b79fbf4d-3ef9-4689-8143-76b194e85509'] }, undefined],
  [{ wids: '194ae4cb-b126-40b2-bd5b-6091b380977d' }, undefined],
  [{}, undefined],
])('claims %o give %s', (claims, role) => {
  expect(roleOf(claims, defaultRoleNames)).toBe(role)
})

it('goes by the names the operator gave', () => {
  const names = { administrators: ['Score.Owner'], readers: ['f2ef992c-3afb-46b9-b7cf-a126ee74c451'] }
  expect(roleOf({ roles: ['Score.Owner'] }, names)).toBe('administrator')
  expect(roleOf({ wids: ['f2ef992c-3afb-46b9-b7cf-a126ee74c451'] }, names)).toBe('reader')
  expect(roleOf({ wids: ['194ae4cb-b126-40b2-bd5b-6091b380977d'] }, names)).toBeUndefined()
})
