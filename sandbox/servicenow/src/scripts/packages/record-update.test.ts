import { describe, expect, test } from 'vitest'
import { recordOperations } from './record-update.ts'
import { parseXml } from './xml-tree.ts'

const operations = (text: string) => recordOperations(parseXml({ path: 'update/a.xml', text }))

describe('a record file', () => {
  test('inserts or updates, with scripts as they are written', () => {
    const script = 'if (a < b && c) { x = "&amp;" }\n'
    const text = `<?xml version="1.0"?><record_update table="sys_script"><sys_script action="INSERT_OR_UPDATE">
      <sys_id>1</sys_id><name>A &amp; B</name><script><![CDATA[${script}]]></script><message/>
      </sys_script></record_update>`
    expect(operations(text)).toEqual([
      { kind: 'upsert', table: 'sys_script', sysId: '1', values: { name: 'A & B', script, message: '' }, names: {} },
    ])
  })

  test('keeps names beside references, whose ids may be random', () => {
    const text = `<record_update><sys_user_role_contains action="INSERT_OR_UPDATE"><sys_id>1</sys_id>
      <contains name="itil">r4nd0m</contains></sys_user_role_contains></record_update>`
    expect(operations(text)).toMatchObject([{ values: { contains: 'r4nd0m' }, names: { contains: 'itil' } }])
  })

  test('deletes one record, or those a query finds', () => {
    const text = `<record_update><a action="DELETE"><sys_id>1</sys_id></a><b action="delete_multiple" query="c=1"/></record_update>`
    expect(operations(text)).toEqual([
      { kind: 'delete', table: 'a', sysId: '1' },
      { kind: 'delete-matching', table: 'b', query: 'c=1' },
    ])
  })

  test.each(['sys_choice_v2', 'sys_choice_set'])('holds choices inside an outer %s, in order', (outer) => {
    const text = `<record_update><${outer} action="INSERT_OR_UPDATE" field="size" table="t">
      <sys_choice_set action="INSERT_OR_UPDATE"><sys_id>s</sys_id><element>size</element></sys_choice_set>
      <sys_choice action="delete_multiple" query="name=t"/>
      <sys_choice action="INSERT_OR_UPDATE"><sys_id>c</sys_id><value>small</value></sys_choice></${outer}></record_update>`
    expect(operations(text).map(({ kind, table }) => [kind, table])).toEqual([
      ['upsert', 'sys_choice_set'],
      ['delete-matching', 'sys_choice'],
      ['upsert', 'sys_choice'],
    ])
  })

  test('that is not well-formed is named in the message', () => {
    expect(() => operations('<record_update><a></record_update>')).toThrow('update/a.xml is not well-formed')
  })
})
