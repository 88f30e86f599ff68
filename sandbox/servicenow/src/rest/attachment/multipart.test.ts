import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMultipart } from './multipart.ts'

const type = 'multipart/form-data; boundary=xyz'
const form = (...parts: string[]): Uint8Array =>
  Buffer.from(`${parts.map((part) => `--xyz\r\n${part}\r\n`).join('')}--xyz--\r\n`, 'latin1')

describe('multipart form', () => {
  it('reads fields and files in order, bytes untouched', () => {
    const body = form(
      'Content-Disposition: form-data; name="table_name"\r\n\r\nincident',
      'content-disposition: form-data; name="uploadFile"; filename="a \\"b\\".bin"\r\nContent-Type: image/png\r\n\r\n\x00\xff\r\n--xy\r\n',
    )
    expect(parseMultipart(type, body)).toEqual([
      { name: 'table_name', fileName: undefined, contentType: undefined, content: Buffer.from('incident') },
      {
        name: 'uploadFile',
        fileName: 'a "b".bin',
        contentType: 'image/png',
        content: Buffer.from('\x00\xff\r\n--xy\r\n', 'latin1'),
      },
    ])
  })

  it.each([
    ['no boundary', 'multipart/form-data', form('Content-Disposition: form-data; name="a"\r\n\r\n1')],
    ['no closing boundary', type, Buffer.from('--xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\n1')],
    ['a part without a name', type, form('Content-Type: text/plain\r\n\r\n1')],
    ['a part without headers', type, form('1')],
    ['nothing', type, new Uint8Array()],
  ])('refuses %s', (_, contentType, body) => {
    expect(parseMultipart(contentType, body)).toBeUndefined()
  })

  it('finds back any content that does not hold the boundary', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (content) => {
        fc.pre(!Buffer.from(content).includes('--xyz'))
        const head = Buffer.from('--xyz\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n')
        const parts = parseMultipart(type, Buffer.concat([head, content, Buffer.from('\r\n--xyz--')]))
        expect(parts?.[0]?.content).toEqual(Buffer.from(content))
      }),
    )
  })
})
