import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { PackageError, type PackageFile } from './package-file.ts'

/** An element with its children in document order, which the order of operations depends on. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Character data, CDATA included. */
  readonly text: string
}

type Node = Readonly<Record<string, unknown>>

const ATTRIBUTES = ':@'
const TEXT = '#text'
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  // A page may hold thousands of escaped characters.
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
})

/** Root element of a package file. @throws PackageError when it is not well-formed */
export function parseXml({ path, text }: PackageFile): XmlElement {
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new PackageError(`${path} is not well-formed: ${valid.err.msg}`)
  const nodes: unknown = parser.parse(text)
  const root = elementsOf(nodes)[0]
  if (root === undefined) throw new PackageError(`${path} is empty`)
  return root
}

function elementsOf(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return []
  return nodes.filter(isNode).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES)
    if (name === undefined || name === TEXT) return []
    const inner: unknown = node[name]
    return [{ name, attributes: attributesOf(node), children: elementsOf(inner), text: textOf(inner) }]
  })
}

function attributesOf(node: Node): Record<string, string> {
  const attributes = node[ATTRIBUTES]
  if (!isNode(attributes)) return {}
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]))
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return ''
  return nodes
    .filter(isNode)
    .map((node) => (TEXT in node ? String(node[TEXT]) : ''))
    .join('')
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
