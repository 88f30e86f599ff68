import type { Column } from '../../instance.ts'

/** Columns holding one sys_id that REST shows as `{link, value}`. Lists of references are plain text. */
export function isReference(column: Column): column is Column & { readonly reference: string } {
  return column.reference !== undefined && (column.type === 'reference' || column.type === 'domain_id')
}

/** Journals read back as empty text; their entries show in the display value only. */
export function isJournal(column: Column): boolean {
  return column.type.startsWith('journal')
}

export function isSecret(column: Column): boolean {
  return column.type === 'password' || column.type === 'password2'
}
