import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'

const builder = new XMLBuilder({ ignoreAttributes: true, suppressEmptyNode: true })
// Values stay text: "0010001" is no number here.
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: false })

/** `{result: [{…}, {…}]}` becomes `<response><result>…</result><result>…</result></response>`. */
export function toXml(document: Readonly<Record<string, unknown>>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${withoutForbiddenCharacters(builder.build({ response: document }))}`
}

/**
 * Fields of the record in an XML request body, `<request><entry><field>…</field></entry></request>` (ServiceNow docs,
 * Table API). The names of the two outer elements do not matter; only the first entry counts.
 *
 * @returns undefined when the text is no well-formed XML of that shape.
 */
export function recordFromXml(text: string): Record<string, unknown> | undefined {
  if (XMLValidator.validate(text) !== true) return undefined
  const root = firstObject(parse(text))
  const entry = root === undefined ? undefined : firstObject(root)
  return entry ?? root
}

function parse(text: string): unknown {
  try {
    return parser.parse(text)
  } catch {
    // The parser also throws on entity expansion beyond its limits; to the client that is one more unreadable body.
    return undefined
  }
}

/** First member that is an element with children; of repeated elements the first. */
function firstObject(value: unknown): Record<string, unknown> | undefined {
  if (!isObject(value)) return undefined
  for (const member of Object.values(value)) {
    const candidate: unknown = Array.isArray(member) ? member[0] : member
    if (isObject(candidate)) return candidate
  }
  return undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** XML 1.0 has no way to write these characters, escaped or not. */
function withoutForbiddenCharacters(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the control characters are what is looked for
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
