import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect } from 'vitest'
import { textAt, type Reply } from '../testing/test-sandbox.ts'
import { envelope, startRestWorld, type RestWorld } from './rest-world.ts'
import { playRows, type Row } from './row.ts'

let world: RestWorld
beforeAll(async () => {
  world = await startRestWorld()
})
afterAll(() => world.stop())

/** Topics of the vendor's documentation. */
const IMPORT = 'ServiceNow docs: Import Set API'
const ATTACHMENT = 'ServiceNow docs: Attachment API'

const sysId = expect.stringMatching(/^[0-9a-f]{32}$/)
const content = 'a file\n'
const upload = (at: RestWorld, query: string): Promise<Reply> =>
  at.call('POST', `/api/now/v1/attachment/file?${query}`, { body: content, headers: { 'content-type': 'text/plain' } })
const uploaded = async (at: RestWorld): Promise<Reply> =>
  upload(at, `table_name=problem&table_sys_id=${await at.make('problem')}&file_name=test.txt`)
const fileAddress = expect.stringMatching(/^http:\/\/[^/]+\/api\/now\/v1\/attachment\/[0-9a-f]{32}\/file$/)

const field = (name: string, value: string): string =>
  `--b\r\nContent-Disposition: form-data; ${name}\r\n\r\n${value}\r\n`

/** A staging table with a transform map onto incidents, made as an administrator makes one. */
async function stagingTable(at: RestWorld): Promise<string> {
  const parent = await at.find('sys_db_object', 'name=sys_import_set_row')
  await at.make('sys_db_object', { name: 'u_ticket_import', label: 'Ticket import', super_class: parent })
  const map = await at.make('sys_transform_map', {
    name: 'Tickets',
    source_table: 'u_ticket_import',
    target_table: 'incident',
    active: true,
  })
  for (const [source, target] of [
    ['u_key', 'correlation_id'],
    ['u_text', 'short_description'],
  ]) {
    await at.make('sys_dictionary', {
      name: 'u_ticket_import',
      element: source,
      internal_type: 'string',
      max_length: 100,
    })
    const entry = { map, source_field: source, target_field: target, coalesce: source === 'u_key' }
    await at.make('sys_transform_entry', entry)
  }
  return '/api/now/import/u_ticket_import'
}

const rows: ReadonlyArray<Row<RestWorld>> = [
  {
    id: 'import/insert',
    follows: IMPORT,
    title: 'a staged record is transformed at once',
    ask: async (at) =>
      at.call('POST', await stagingTable(at), { body: { u_key: 'k1', u_text: 'imported', no_such: 'x' } }),
    expected: {
      status: 201,
      json: {
        import_set: expect.stringMatching(/^ISET\d{7}$/),
        staging_table: 'u_ticket_import',
        result: [
          {
            transform_map: 'Tickets',
            table: 'incident',
            display_name: 'number',
            display_value: expect.stringMatching(/^INC\d{7}$/),
            record_link: expect.stringMatching(/^http:\/\/[^/]+\/api\/now\/table\/incident\/[0-9a-f]{32}$/),
            status: 'inserted',
            sys_id: sysId,
          },
        ],
      },
    },
  },
  {
    id: 'import/update',
    follows: IMPORT,
    title: 'a coalesce field finds the record again',
    ask: (at) => at.call('POST', '/api/now/import/u_ticket_import', { body: { u_key: 'k1', u_text: 'changed' } }),
    expected: {
      status: 201,
      json: expect.objectContaining({ result: [expect.objectContaining({ status: 'updated' })] }),
    },
  },
  {
    id: 'attachment/upload',
    follows: ATTACHMENT,
    title: 'an uploaded file says where it is and what its content hashes to',
    ask: uploaded,
    expected: {
      status: 201,
      headers: { location: fileAddress },
      json: {
        result: expect.objectContaining({
          file_name: 'test.txt',
          content_type: 'text/plain',
          size_bytes: String(content.length),
          table_name: 'problem',
          hash: createHash('sha256').update(content).digest('hex'),
          download_link: fileAddress,
        }),
      },
    },
  },
  {
    id: 'attachment/file',
    follows: ATTACHMENT,
    title: 'a file comes back as it was sent, with what is known of it in a header',
    ask: async (at) => {
      const id = textAt((await uploaded(at)).json, 'result', 'sys_id')
      return at.get(`/api/now/v1/attachment/${id}/file`, { headers: { accept: '*/*' } })
    },
    expected: {
      status: 200,
      contains: [content],
      headers: {
        'content-type': 'text/plain',
        'x-attachment-metadata': expect.stringContaining('"file_name":"test.txt"'),
      },
    },
  },
  {
    id: 'attachment/list',
    follows: ATTACHMENT,
    title: 'the files of a record are counted, and their references are plain',
    ask: async (at) => {
      const record = textAt((await uploaded(at)).json, 'result', 'table_sys_id')
      return at.get(
        `/api/now/attachment?table_name=problem&table_sys_id=${record}&sysparm_limit=10000&sysparm_offset=0`,
      )
    },
    expected: {
      status: 200,
      headers: { 'x-total-count': '1' },
      json: { result: [expect.objectContaining({ table_sys_id: sysId, file_name: 'test.txt' })] },
    },
  },
  {
    id: 'attachment/without-a-name',
    follows: ATTACHMENT,
    title: 'an upload needs a file name',
    ask: async (at) => upload(at, `table_name=problem&table_sys_id=${await at.make('problem')}`),
    expected: { status: 400, json: envelope('Invalid request', 'Missing mandatory parameter: file_name') },
  },
  {
    id: 'attachment/unknown-record',
    follows: ATTACHMENT,
    title: 'an upload needs a record',
    ask: (at) => upload(at, 'table_name=problem&table_sys_id=bunk&file_name=a.txt'),
    expected: { status: 404, json: expect.objectContaining({ status: 'failure' }) },
  },
  {
    id: 'attachment/form',
    follows: ATTACHMENT,
    title: 'a form may carry the file',
    ask: async (at) => {
      const record = await at.make('problem')
      const body = `${field('name="table_name"', 'problem')}${field('name="table_sys_id"', record)}${field('name="uploadFile"; filename="f.txt"', content)}--b--`
      const headers = { 'content-type': 'multipart/form-data; boundary=b' }
      return at.call('POST', '/api/now/attachment/upload', { body, headers })
    },
    expected: { status: 201, json: { result: expect.objectContaining({ file_name: 'f.txt', table_name: 'problem' }) } },
  },
  {
    id: 'attachment/delete',
    follows: ATTACHMENT,
    title: 'a deletion answers 204 and nothing',
    ask: async (at) =>
      at.call('DELETE', `/api/now/attachment/${textAt((await uploaded(at)).json, 'result', 'sys_id')}`),
    expected: { status: 204, json: undefined },
  },
]

playRows(rows, () => world)
