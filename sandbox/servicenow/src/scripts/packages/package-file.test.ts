import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readArchive, readFolder } from './package-file.ts'

describe('an uploaded package', () => {
  test('is read with the leading slashes the SDK writes, its XML files only', () => {
    const archive = zipSync({ '/update/a.xml': strToU8('<a/>'), '/package_inventory.csv': strToU8('x') })
    expect(readArchive(archive)).toEqual([{ path: 'update/a.xml', text: '<a/>' }])
  })

  test.each(['../evil.xml', '/update/../../evil.xml', String.raw`update\..\..\evil.xml`])(
    'that names %s is refused',
    (name) => {
      expect(() => readArchive(zipSync({ [name]: strToU8('<a/>') }))).toThrow(`Unsafe entry name '${name}'`)
    },
  )

  test('that unfolds beyond all measure is refused before it does', () => {
    const archive = zipSync({ 'update/a.xml': new Uint8Array(2000) })
    expect(() => readArchive(archive, 1000)).toThrow('The package is too large')
  })

  test.each([new Uint8Array(), strToU8('no archive')])('that is no archive is refused', (bytes) => {
    expect(() => readArchive(bytes)).toThrow('The uploaded file is not a ZIP archive')
  })

  test('may not be a folder that is not there', () => {
    expect(() => readFolder('/no/such/folder')).toThrow('No application at /no/such/folder')
  })
})
