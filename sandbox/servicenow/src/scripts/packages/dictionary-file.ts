import type { Column, DeclaredIndex, TableDefinition } from '../../instance.ts'
import type { XmlElement } from './xml-tree.ts'

/** A dictionary file: one table the application brings, or columns for a table of another scope. */
export interface DictionaryFile {
  readonly table: string
  /** false when the file only adds columns */
  readonly isOwnTable: boolean
  readonly extends: string | undefined
  readonly columns: readonly Column[]
  readonly settings: Omit<TableDefinition, 'columns' | 'parent' | 'scope' | 'indexes'>
  readonly indexes: readonly DeclaredIndex[]
}

/** @param root `<database>` element of a file in `dictionary/` */
export function readDictionary(root: XmlElement): DictionaryFile[] {
  return root.children.filter(({ name }) => name === 'element').map(readTable)
}

function readTable(element: XmlElement): DictionaryFile {
  const { attributes } = element
  const name = attributes['name'] ?? ''
  return {
    table: name,
    isOwnTable: attributes['label'] !== undefined,
    extends: attributes['extends'],
    indexes: element.children.filter((child) => child.name === 'index').map(readIndex),
    columns: element.children.filter((child) => child.name === 'element').map((child) => readColumn(child, name)),
    settings: {
      name,
      label: attributes['label'] ?? name,
      access: attributes['access'] === 'package_private' ? 'package_private' : 'public',
      readAccess: attributes['read_access'] !== 'false',
      createAccess: attributes['create_access'] === 'true',
      // "Can update" of the access tab; the file's `alter_access` is about new columns.
      alterAccess: attributes['update_access'] === 'true',
      deleteAccess: attributes['delete_access'] === 'true',
      webServiceAccess: attributes['ws_access'] === 'true',
    },
  }
}

function readIndex({ attributes, children }: XmlElement): DeclaredIndex {
  const columns = children.map((child) => child.attributes['name'] ?? '')
  return { name: attributes['name'] || columns.join('_'), columns, unique: attributes['unique'] === 'true' }
}

function readColumn({ attributes, children }: XmlElement, table: string): Column {
  const name = attributes['name'] ?? ''
  return {
    name,
    label: attributes['label'] ?? name,
    type: attributes['type'] ?? 'string',
    maxLength: Number(attributes['max_length'] || 40),
    reference: attributes['reference'] || undefined,
    mandatory: attributes['mandatory'] === 'true',
    readOnly: attributes['read_only'] === 'true',
    unique: attributes['unique'] === 'true',
    defaultValue: attributes['default_value'] ?? '',
    hasChoices: children.some((child) => child.name === 'choice'),
    display: attributes['display'] === 'true',
    declaredBy: table,
  }
}
