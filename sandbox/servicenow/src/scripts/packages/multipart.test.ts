import { describe, expect, test } from 'vitest'
import { readFormParts } from './multipart.ts'

describe('a multipart form', () => {
  test('is read as a browser sends it, binary content untouched', async () => {
    const form = new FormData()
    const bytes = new Uint8Array([0, 13, 10, 45, 45, 255])
    form.append('upload_type', 'file')
    form.append('attachFile', new Blob([bytes]), 'app.zip')
    const sent = new Response(form)
    const parts = readFormParts(sent.headers.get('content-type') ?? '', await sent.bytes())
    expect(parts?.map(({ name, fileName }) => [name, fileName])).toEqual([
      ['upload_type', undefined],
      ['attachFile', 'app.zip'],
    ])
    expect(parts?.[1]?.content).toEqual(Buffer.from(bytes))
  })

  test.each(['application/json', 'multipart/form-data', ''])('of type %j is none', (type) => {
    expect(readFormParts(type, new Uint8Array())).toBeUndefined()
  })

  test('cut off in the middle yields its complete parts only', () => {
    const body = Buffer.from('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\nContent-Disp')
    expect(readFormParts('multipart/form-data; boundary=b', body)?.map(({ name }) => name)).toEqual(['a'])
  })
})
