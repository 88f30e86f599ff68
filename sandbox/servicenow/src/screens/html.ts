/** Markup that is safe to send: made by {@link html} only. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

/** What may stand in a template. Text is escaped, nothing disappears. */
export type Fragment = Html | string | number | false | undefined | readonly Fragment[]

/** Builds markup; every value that is not markup itself is escaped, in text and in quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...values: Fragment[]): Html {
  return new Html(parts.reduce((markup, part, index) => markup + render(values[index - 1]) + part))
}

/** Text with `&`, `<`, `>` and both quotes made harmless. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function render(value: Fragment): string {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'object') return value.map(render).join('')
  return escapeHtml(String(value))
}
