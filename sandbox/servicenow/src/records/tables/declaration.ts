/** One column as the data files declare it. Anything left out has the platform's usual default. */
export interface ColumnDeclaration {
  readonly label: string
  /** Dictionary type: `string`, `integer`, `reference`, `glide_date_time`, ... */
  readonly type: string
  readonly maxLength: number
  readonly reference?: string
  readonly default?: string
  /** Label by stored value, in display order. */
  readonly choices?: Readonly<Record<string, string>>
  readonly mandatory?: boolean
  readonly readOnly?: boolean
  readonly unique?: boolean
  readonly display?: boolean
  /** What deleting the referenced record does to this one. Nothing when absent. */
  readonly cascade?: 'clear' | 'delete'
}

export interface TableDeclaration {
  readonly name: string
  readonly label: string
  readonly parent?: string
  readonly numbering?: { readonly prefix: string; readonly base: number }
  /** Cross-scope settings where they differ from "all scopes, read only". */
  readonly access?: { readonly create?: boolean; readonly update?: boolean; readonly delete?: boolean }
  /** Changes are kept in `sys_audit`. */
  readonly audited?: boolean
  readonly columns: Readonly<Record<string, ColumnDeclaration>>
  /** Inherited columns whose label or default differs on this table. */
  readonly overrides?: Readonly<Record<string, { readonly label?: string; readonly default?: string }>>
}

type More = Omit<Partial<ColumnDeclaration>, 'label' | 'type' | 'maxLength'>

const column =
  (type: string, maxLength: number) =>
  (label: string, more: More = {}): ColumnDeclaration => ({ label, type, maxLength, ...more })

export const text = (label: string, maxLength = 40, more: More = {}): ColumnDeclaration => ({
  label,
  type: 'string',
  maxLength,
  ...more,
})
export const integer = column('integer', 40)
export const flag = column('boolean', 40)
export const dateTime = column('glide_date_time', 40)
export const date = column('glide_date', 40)
export const duration = column('glide_duration', 40)

export const reference = (label: string, table: string, more: More = {}): ColumnDeclaration => ({
  label,
  type: 'reference',
  maxLength: 32,
  reference: table,
  ...more,
})

/** Comma-separated references. */
export const list = (label: string, table: string, more: More = {}): ColumnDeclaration => ({
  label,
  type: 'glide_list',
  maxLength: 4000,
  reference: table,
  ...more,
})

export const other = (type: string, label: string, maxLength = 40, more: More = {}): ColumnDeclaration => ({
  label,
  type,
  maxLength,
  ...more,
})
