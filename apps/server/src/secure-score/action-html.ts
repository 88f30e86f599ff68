import { convert } from 'html-to-text'
import sanitizeHtml from 'sanitize-html'

/**
 * Texts of controls are HTML of uneven quality, and a spoofed Graph would have them run in an administrator's browser:
 * only structure and links are let through.
 */
export function toSafeHtml(html: string): string {
  // Some texts come with the quotes of their attributes escaped, which makes addresses that lead nowhere.
  return sanitizeHtml(html.replaceAll('\\"', '"'), {
    allowedTags: ['p', 'br', 'ol', 'ul', 'li', 'b', 'strong', 'i', 'em', 'u', 'a'],
    allowedAttributes: { a: ['href', 'rel', 'target'] },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attributes) => ({
        tagName,
        attribs: { ...attributes, rel: 'noopener noreferrer', target: '_blank' },
      }),
    },
  }).trim()
}

/** Readable text without tags: lists become numbered or dashed lines, links keep their address. */
export function toPlainText(html: string): string {
  return convert(toSafeHtml(html), {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
    ],
  })
    .replaceAll(/[^\S\n]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
