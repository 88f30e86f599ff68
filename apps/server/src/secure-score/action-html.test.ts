import { expect, it } from 'vitest'
import { toPlainText, toSafeHtml } from './action-html.ts'

it.each([
  ['<p onclick="x()">Hi <script>alert(1)</script></p>', '<p>Hi </p>'],
  ['<a href="javascript:alert(1)">x</a>', '<a rel="noopener noreferrer" target="_blank">x</a>'],
  [
    "<a href='https://a.example' style='x'>x</a>",
    '<a href="https://a.example" rel="noopener noreferrer" target="_blank">x</a>',
  ],
  [
    '<a href=\\"https://a.example\\">x</a>',
    '<a href="https://a.example" rel="noopener noreferrer" target="_blank">x</a>',
  ],
  ['<img src=x onerror=alert(1)>text', 'text'],
  ['<div><span class="y">kept</span></div>', 'kept'],
])('makes %s safe', (html, safe) => {
  expect(toSafeHtml(html)).toBe(safe)
})

it('turns lists and links into readable text', () => {
  const html =
    '<p>To do:</p><ol><li>Open the <a href="https://entra.example/x">portal</a></li><li>Save &amp; close</li></ol><ul><li>one</li></ul>'
  expect(toPlainText(html)).toBe('To do:\n\n 1. Open the portal [https://entra.example/x]\n 2. Save & close\n\n- one')
})

it('leaves no tag behind, however broken the markup', () => {
  expect(toPlainText('<p>a<b>b<li>c</p><a href=https://x.example target=\\"_blank\\">d</a>')).not.toMatch(/<\/?\w/)
})
