import { expect, test } from 'vitest'
import { guardLoops } from './loop-guard.ts'

test.each([
  ['for (;;);', 'for (;;){T;;}'],
  ['while (a) b()', 'while (a) {T;b()}'],
  ['do { a() } while (b)', 'do {T; a() } while (b)'],
  ['do a(); while (b)', 'do {T;a();} while (b)'],
  ['for (const a of b) for (const c in a) d(c)', 'for (const a of b) {T;for (const c in a) {T;d(c)}}'],
  ['outer: for (;;) { while (a) { continue outer } }', 'outer: for (;;) {T; while (a) {T; continue outer } }'],
  ['const f = () => { while (a); }', 'const f = () => { while (a){T;;} }'],
  ['if (a) { b() } // for (;;);', 'if (a) { b() } // for (;;);'],
  ["x = 'while (true);'", "x = 'while (true);'"],
  ['for (;;', 'for (;;'],
])('%s', (source, guarded) => {
  expect(guardLoops(source, 'T;')).toBe(guarded)
})

test('a loop closing where another ends keeps its braces in order', () => {
  const guarded = guardLoops('let n = 0; while (n < 3) while (n < 2) n += 1, t += 1; ', 'c += 1;')
  expect(guarded).toBe('let n = 0; while (n < 3) {c += 1;while (n < 2) {c += 1;n += 1, t += 1;}} ')
})
