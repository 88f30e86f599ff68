import { expect, test } from 'vitest'
import { html } from './html.ts'

test('what a person typed never becomes markup', () => {
  const typed = `<script>alert("1")</script>' onclick='x`
  expect(html`<p title="${typed}">${typed}</p>`.markup).toBe(
    '<p title="&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#39; onclick=&#39;x">' +
      '&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#39; onclick=&#39;x</p>',
  )
})

test('markup nests, lists join, and nothing stands for what is left out', () => {
  const items = ['a', 'b'].map((name) => html`<b>${name}</b>`)
  expect(html`${items}${false}${undefined}${0}`.markup).toBe('<b>a</b><b>b</b>0')
})
