import { readdir, readFile } from 'node:fs/promises'
import { marked } from 'marked'
import sanitizeHtml from 'sanitize-html'

/** A page of `docs/troubleshooting`, ready to be shown. */
export interface RenderedHelp {
  readonly title: string
  /** Safe: structure and links only. */
  readonly html: string
}

const folder = new URL('../../../../docs/troubleshooting/', import.meta.url)

/** Pages about a task rather than one error. The first seven answer the headings of Microsoft's own page. */
export const topicPages = [
  'oauth-creation-refused',
  'validate-the-oauth-entity',
  'log-in-as-the-integration-user',
  'validate-the-integration-user',
  'single-sign-on',
  'ip-filtering',
  'installed-but-no-tickets',
  'clock-differs',
  'webhook-not-reachable',
] as const

/** Name of the page about an error code, without ending: `INPUT_INVALID` has `input-invalid`. */
export function helpPageOf(code: string): string {
  return code.toLowerCase().replaceAll('_', '-')
}

/** Where the portal shows a page. @param page name without ending */
export function helpAddress(page: string): string {
  return `/help/${page}`
}

/** Names of all pages, without ending; the index of the folder is not one. */
export async function listHelpPages(): Promise<string[]> {
  const files = await readdir(folder)
  return files.filter((file) => file.endsWith('.md') && file !== 'README.md').map((file) => file.slice(0, -3))
}

/** @returns undefined when there is no such page. */
export async function readHelpPage(page: string): Promise<RenderedHelp | undefined> {
  const names = await listHelpPages()
  return names.includes(page) ? renderHelp(await readFile(new URL(`${page}.md`, folder), 'utf8')) : undefined
}

/** Places of the portal as the pages name them in bold, and where they are. */
const portalPlaces = new Map([
  ['Manage ServiceNow configuration > Closing by evidence', '/ticketProvisioning/closing'],
  ['Manage ServiceNow configuration', '/ticketProvisioning'],
])

/**
 * Turns Markdown into safe HTML: the first heading becomes the title, links to other pages and names of the portal's own
 * places lead to the portal.
 */
export function renderHelp(markdown: string): RenderedHelp {
  const [, title = '', text = ''] = /^# (.+)\n([\s\S]*)$/.exec(markdown) ?? []
  const html = sanitizeHtml(marked.parse(linkPlaces(text), { async: false }), {
    allowedTags: ['h2', 'h3', 'p', 'br', 'ol', 'ul', 'li', 'strong', 'em', 'code', 'pre', 'a', 'blockquote'].concat([
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ]),
    allowedAttributes: { a: ['href', 'rel', 'target'] },
    allowedSchemes: ['https'],
    allowProtocolRelative: false,
    transformTags: { a: (tagName, attributes) => ({ tagName, attribs: linkOf(attributes['href'] ?? '') }) },
  })
  return { title: title.trim(), html: html.trim() }
}

/** Read outside the portal the pages have no place to lead to, so they name it and link nothing. */
function linkPlaces(markdown: string): string {
  return markdown.replaceAll(/\*\*([^*\n]+)\*\*/g, (bold: string, name: string) => {
    const place = portalPlaces.get(name)
    return place === undefined ? bold : `**[${name}](${place})**`
  })
}

function linkOf(href: string): Record<string, string> {
  if ([...portalPlaces.values()].includes(href)) return { href }
  const page = /^([a-z-]+)\.md$/.exec(href)?.[1]
  return page === undefined ? { href, rel: 'noopener noreferrer', target: '_blank' } : { href: helpAddress(page) }
}
