import { chooseOne } from '../chance.ts'

/** `*words*` become bold; everything else is HTML already. */
export function emphasise(text: string): string {
  return text.replaceAll(/\*([^*]+)\*/g, '<strong>$1</strong>')
}

/** A numbered list of steps, with a link to read more. */
export function renderSteps(steps: readonly string[], learnMore: string): string {
  const items = steps.map((step) => `<li>${emphasise(step)}</li>`).join('')
  return `<p>To act on this recommendation:</p><ol>${items}</ol><p>Read more: <a href="${learnMore}" target="_blank" rel="noopener">product documentation</a>.</p>`
}

/** The faults real texts have; most have none. */
const deformations = {
  none: (html: string) => html,
  unquotedHref: (html: string) => html.replaceAll(/href="([^"]*)"/g, 'href=$1'),
  escapedQuote: (html: string) => html.replaceAll(/href="([^"]*)"/g, 'href=\\"$1\\"'),
  singleQuotes: (html: string) => html.replaceAll(/="([^"]*)"/g, "='$1'"),
  hardSpaces: (html: string) => html.replaceAll(': ', ':&nbsp;'),
  styled: (html: string) =>
    `<div class="ms-rtestate-field" style="font-family:Segoe UI"><span style="color:#333">${html}</span></div>`,
  unclosed: (html: string) => html.replaceAll('</li>', '').replaceAll('</p>', ''),
  breaks: (html: string) => html.replaceAll('</li>', '<br></li>').replaceAll('<ol>', '<ol start="1" dir="ltr">'),
  plainText: (html: string) => html.replaceAll('</li>', '\n').replaceAll(/<[^>]+>/g, ''),
}

/** Gives some of the texts the faults that Microsoft's have, the same one each time for one id. */
export function deform(html: string, id: string): string {
  const plain = ['none', 'none', 'none', 'none', 'none', 'none', 'none'] as const
  const faulty = [
    'unquotedHref',
    'escapedQuote',
    'singleQuotes',
    'hardSpaces',
    'styled',
    'unclosed',
    'breaks',
    'plainText',
  ] as const
  return deformations[chooseOne([...plain, ...plain, ...faulty], id, 'deformation')](html)
}
