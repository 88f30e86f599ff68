import { expect, it } from 'vitest'
import { TemplateRow, templatesOf } from './templates.ts'

const shared = {
  sys_id: 'a'.repeat(32),
  name: 'Security',
  table: 'incident',
  template: 'category=software^u_diary=Once upon a time^EQ',
}
const somebody = 'b'.repeat(32)

it.each<[string, object, boolean]>([
  ['of an instance that does not say whose it is', {}, true],
  ['of nobody', { user: '' }, true],
  ['of a person, for everybody', { user: somebody, global: 'true' }, true],
  ['of a person, for a group', { user: somebody, groups: 'c'.repeat(32) }, true],
  ['of a person, for a role', { user: somebody, roles: 'itil' }, true],
  ['of a person alone', { user: somebody, global: 'false' }, false],
  ['of another table', { table: 'change_request' }, false],
])('a template %s is offered: %s', (_name, over, offered) => {
  const found = templatesOf([TemplateRow.parse({ ...shared, ...over })], 'incident', new Set(['u_diary']))
  const template = { value: shared.sys_id, label: 'Security', fields: { category: 'software' }, omitted: [] }
  expect(found).toEqual(offered ? [template] : [])
})
