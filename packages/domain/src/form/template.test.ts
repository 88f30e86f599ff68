import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTemplate } from './template.ts'

it.each<[string, string, Record<string, string>, string[]]>([
  ['columns and values', 'category=network^contact_type=email^EQ', { category: 'network', contact_type: 'email' }, []],
  ['a text without an end', 'category=network', { category: 'network' }, []],
  ['nothing', '^EQ', {}, []],
  ['an empty text', '', {}, []],
  ['a value with a caret', 'u_note=2^^3^category=network^EQ', { u_note: '2^3', category: 'network' }, []],
  ['a value that ends in a caret', 'u_note=2^^^category=network^EQ', { u_note: '2^', category: 'network' }, []],
  ['a value with an equals sign', 'u_link=https://x.example/?a=b^EQ', { u_link: 'https://x.example/?a=b' }, []],
  ['a value of several lines', 'u_plan=First\nSecond^EQ', { u_plan: 'First\nSecond' }, []],
  ['a column it empties', 'category=^EQ', { category: '' }, []],
  ['the last of two values of a column', 'category=a^category=b^EQ', { category: 'b' }, []],
  ['nothing that is computed', 'caller_id=javascript:gs.getUserID()^category=a^EQ', { category: 'a' }, ['caller_id']],
  ['nothing of another record', 'caller_id.email=a@example.com^category=a^EQ', { category: 'a' }, ['caller_id.email']],
  ['nothing that is no column', 'Category=a^EQ', {}, ['Category']],
  [
    'nothing that follows from the ticket',
    'short_description=a^description=b^priority=1^impact=1^urgency=1^due_date=2026-01-01^state=2^correlation_id=x' +
      '^correlation_display=y^requested_by=z^work_notes=n^comments=c^sys_domain=d^x_acme_m365ticket_shared_by=e^EQ',
    {},
    [],
  ],
  ['no journal', 'u_diary=Dear diary^category=a^EQ', { category: 'a' }, []],
])('a template gives %s', (_name, text, fields, omitted) => {
  expect(readTemplate(text, new Set(['u_diary']))).toEqual({ fields, omitted })
})

it('gives back any values that were encoded', () => {
  const column = fc.stringMatching(/^u_[a-z]{1,8}$/)
  const value = fc.string().filter((text) => !text.trimStart().startsWith('javascript:'))
  fc.assert(
    fc.property(fc.dictionary(column, value, { maxKeys: 6, noNullPrototype: true }), (fields) => {
      const terms = Object.entries(fields).map(([name, text]) => `${name}=${text.replaceAll('^', '^^')}^`)
      expect(readTemplate(`${terms.join('')}EQ`, new Set())).toEqual({ fields, omitted: [] })
    }),
  )
})
