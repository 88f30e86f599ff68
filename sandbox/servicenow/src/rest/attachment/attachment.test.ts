import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
let problem: string
beforeAll(() => {
  instance = startTestInstance()
  problem = instance.send('POST', '/api/now/table/problem', { body: {} }).textAt('result', 'sys_id')
})
afterAll(() => instance.close())

type Answer = ReturnType<TestInstance['send']>
const bytes = Uint8Array.from({ length: 3000 }, (_, index) => index % 256)
const upload = (query: string, as = 'admin', type = 'text/plain', body: Uint8Array | string = bytes): Answer =>
  instance.send('POST', `/api/now/v1/attachment/file?${query}`, { as, body, headers: { 'content-type': type } })
const target = (name = 'test.txt'): string => `table_name=problem&table_sys_id=${problem}&file_name=${name}`

describe('files on records', () => {
  it('gives back the bytes it was given', () => {
    const uploaded = upload(`${target()}&content_type=x&hash=y&sysparm_limit=1`)
    const id = uploaded.textAt('result', 'sys_id')
    const address = `${instance.publicUrl}/api/now/v1/attachment/${id}/file`
    expect([uploaded.status, uploaded.header('Location')]).toEqual([201, address])
    expect(uploaded.at('result')).toMatchObject({
      hash: createHash('sha256').update(bytes).digest('hex'),
      size_bytes: '3000',
      table_sys_id: problem,
      content_type: 'text/plain',
      download_link: address,
    })
    const file = instance.send('GET', `/api/now/v1/attachment/${id}/file`, { headers: { accept: 'image/png' } })
    expect([file.status, file.header('content-type')]).toEqual([200, 'text/plain'])
    expect(Buffer.compare(file.bytes, bytes)).toBe(0)
    expect(JSON.parse(file.header('X-Attachment-Metadata') ?? '')).toMatchObject({ sys_id: id, file_name: 'test.txt' })
  })

  it.each([
    ['file_name', () => `table_name=problem&table_sys_id=${problem}`],
    ['table_name', () => `table_sys_id=${problem}&file_name=a`],
  ])('400 without %s', (_, query) => {
    const refused = upload(query())
    expect([refused.status, refused.at('status')]).toEqual([400, 'failure'])
  })

  it.each([
    ['record', 'table_name=problem&table_sys_id=bunk&file_name=a'],
    ['table', 'table_name=nope&table_sys_id=bunk&file_name=a'],
    ['table out of the schema', 'table_name=sqlite_master&table_sys_id=1&file_name=a'],
  ])('404 for an unknown %s', (_, query) => {
    expect(upload(query).status).toBe(404)
  })

  it('renames and deletes', () => {
    const address = `/api/now/attachment/${upload(target()).textAt('result', 'sys_id')}`
    expect(instance.send('PATCH', address, { body: { file_name: 'new.txt' } }).status).toBe(204)
    expect(instance.send('GET', address).at('result', 'file_name')).toBe('new.txt')
    expect(instance.send('DELETE', address).status).toBe(204)
    expect(instance.send('GET', address).status).toBe(404)
    expect(instance.send('GET', `${address}/file`).status).toBe(404)
  })

  it('keeps attributes', () => {
    const address = `/api/now/attachment/${upload(target()).textAt('result', 'sys_id')}/attributes`
    const added = instance.send('POST', address, { body: { key: 'origin', value: 'scan' } })
    expect([added.status, added.text]).toEqual([201, '{"result":{"key":"origin","value":"scan"}}'])
    expect(instance.send('GET', address).at('result')).toEqual([{ key: 'origin', value: 'scan' }])
    expect(instance.send('DELETE', `${address}/origin`).status).toBe(204)
    expect(instance.send('DELETE', `${address}/origin`).status).toBe(404)
  })

  it('lets nobody near the files of a hidden record', () => {
    const id = upload(target()).textAt('result', 'sys_id')
    expect(upload(target(), 'nobody').status).toBe(404)
    expect(instance.send('GET', `/api/now/attachment/${id}/file`, { as: 'nobody' }).status).toBe(404)
    expect(instance.send('DELETE', `/api/now/attachment/${id}`, { as: 'nobody' }).status).toBe(404)
    expect(instance.send('GET', '/api/now/attachment', { as: 'nobody' }).at('result')).toEqual([])
  })

  it('sends names and types as headers can carry them', () => {
    const id = upload(target('n%C3%A4me%0D%0AX-Evil:1.txt'), 'admin', 'text/plain\r\nX: y').textAt('result', 'sys_id')
    const file = instance.send('GET', `/api/now/attachment/${id}/file`)
    expect(file.header('content-type')).toBe('application/octet-stream')
    expect(file.header('X-Attachment-Metadata')).toMatch(/^[\x20-\x7e]+$/)
    expect(JSON.parse(file.header('X-Attachment-Metadata') ?? '')).toMatchObject({ file_name: 'näme\r\nX-Evil:1.txt' })
  })

  it('refuses an extension that is not allowed', () => {
    instance.setProperty('glide.attachment.extensions', 'txt, pdf')
    const refused = upload(target('a.exe'))
    const accepted = upload(target('a.PDF'))
    instance.setProperty('glide.attachment.extensions', '')
    expect([refused.status, accepted.status]).toEqual([400, 201])
  })
})
