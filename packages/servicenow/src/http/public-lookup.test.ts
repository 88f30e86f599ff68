import type { LookupAddress } from 'node:dns'
import { expect, it } from 'vitest'
import { createPublicLookup, isPublicAddress } from './public-lookup.ts'

it.each(['93.184.215.14', '2606:4700::6810:85e5', '64:ff9b::5db8:d70e', '::ffff:93.184.215.14'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

const notPublic =
  '127.0.0.1 10.0.0.1 172.31.255.255 192.168.0.1 169.254.169.254 100.64.0.1 0.0.0.0 255.255.255.255 224.0.0.1 ' +
  '::1 :: fe80::1 fd12::1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:a00:1:: not-an-address'

it.each(notPublic.split(' '))('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

it('asks once for a connection and hands on what it checked, so that a name cannot be turned in between', async () => {
  const answers: LookupAddress[][] = [[{ address: '93.184.215.14', family: 4 }], [{ address: '127.0.0.1', family: 4 }]]
  const lookup = createPublicLookup((_name, _options, callback) => callback(null, answers.shift() ?? []))
  const connect = (all: boolean) =>
    new Promise((resolve, reject) => {
      lookup('host.example.com', { all }, (error, address) => (error === null ? resolve(address) : reject(error)))
    })
  await expect(connect(true)).resolves.toEqual([{ address: '93.184.215.14', family: 4 }])
  await expect(connect(false)).rejects.toMatchObject({ code: 'ERR_ADDRESS_NOT_PUBLIC' })
})
