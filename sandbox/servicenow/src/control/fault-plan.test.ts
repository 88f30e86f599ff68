import { describe, expect, test } from 'vitest'
import type { TransactionRequest } from '../instance.ts'
import type { ReplyFault } from './fault.ts'
import { createFaultBook } from './fault-book.ts'

const request = (method = 'GET', target = '/api/now/table/incident?x=1'): TransactionRequest => ({
  method,
  target,
  headers: {},
  body: new Uint8Array(),
  remoteAddress: '127.0.0.1',
  origin: 'http://127.0.0.1',
})

function bookWith(...faults: ReplyFault[]) {
  const book = createFaultBook()
  for (const [index, fault] of faults.entries()) book.add(String(index), fault)
  return book
}

/** Which of 64 requests are hit. */
function strikes(seed: number): boolean[] {
  const book = bookWith({ kind: 'server-error', status: 503, probability: 0.5, seed })
  return Array.from({ length: 64 }, () => book.plan(request()).instead !== undefined)
}

describe('which requests a fault hits', () => {
  test.each<[ReplyFault, TransactionRequest, boolean]>([
    [{ kind: 'maintenance' }, request(), true],
    [{ kind: 'maintenance', methods: ['POST'] }, request('GET'), false],
    [{ kind: 'maintenance', path: '/api/now/table/*' }, request(), true],
    [{ kind: 'maintenance', path: '/api/now/table' }, request(), false],
    [{ kind: 'maintenance', path: '/oauth_token.do' }, request(), false],
    [{ kind: 'maintenance', path: '/api/now.table/*' }, request(), false],
    [{ kind: 'maintenance', probability: 0 }, request(), false],
  ])('%j', (fault, sent, hit) => {
    expect(bookWith(fault).plan(sent).instead !== undefined).toBe(hit)
  })

  test('only as many as asked for', () => {
    const book = bookWith({ kind: 'cut-before-work', times: 2 })
    const hits = [1, 2, 3].map(() => book.plan(request()).instead?.kind)
    expect(hits).toEqual(['cut-before-work', 'cut-before-work', undefined])
    expect(book.list()).toEqual([])
  })

  test('a request it does not concern uses nothing up', () => {
    const book = bookWith({ kind: 'maintenance', times: 1, methods: ['POST'] })
    book.plan(request('GET'))
    expect(book.plan(request('POST')).instead?.kind).toBe('maintenance')
  })

  test('a probability with a seed strikes the same requests every time', () => {
    expect(strikes(7)).toEqual(strikes(7))
    expect(strikes(7)).not.toEqual(strikes(8))
    const hits = strikes(7).filter(Boolean).length
    expect(hits).toBeGreaterThan(16)
    expect(hits).toBeLessThan(48)
  })
})

describe('several faults at once', () => {
  test('delays add up and go before an error', () => {
    const book = bookWith(
      { kind: 'delay', delayMs: 20 },
      { kind: 'delay', delayMs: 30 },
      { kind: 'server-error', status: 502 },
    )
    expect(book.plan(request())).toMatchObject({ delayMs: 50, instead: { status: 502 } })
  })

  test('the one armed first ends the request, the other is not used up', () => {
    const book = bookWith({ kind: 'maintenance', times: 1 }, { kind: 'server-error', status: 500, times: 1 })
    expect(book.plan(request()).instead?.kind).toBe('maintenance')
    expect(book.plan(request()).instead?.kind).toBe('server-error')
  })

  test('a lost reply waits for a request that gets one', () => {
    const book = bookWith({ kind: 'cut-after-commit', times: 1 }, { kind: 'maintenance', times: 1 })
    expect(book.plan(request())).toMatchObject({ instead: { kind: 'maintenance' }, afterwards: undefined })
    expect(book.plan(request()).afterwards?.kind).toBe('cut-after-commit')
  })

  test('clearing one leaves the others', () => {
    const book = bookWith({ kind: 'maintenance' }, { kind: 'delay', delayMs: 1 })
    expect(book.clear('0')).toBe(true)
    expect(book.clear('0')).toBe(false)
    expect(book.list().map(({ fault }) => fault.kind)).toEqual(['delay'])
  })
})
