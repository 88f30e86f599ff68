import type { Column, Dictionary, Instance, TableDefinition } from '../instance.ts'
import { type SectionBlock, storedForm, storedList } from './views.ts'

interface Layout {
  readonly list: readonly string[]
  readonly form: readonly string[]
}

const TASK_FORM = 'assignment_group assigned_to due_date short_description description comments work_notes'
const words = (text: string): string[] => text.split(' ')

/** Which columns people see first, by table; a table without an entry takes that of its nearest ancestor. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  incident: {
    list: words(
      'number short_description caller_id priority state due_date assignment_group assigned_to sys_updated_on',
    ),
    form: words(
      `number caller_id category subcategory impact urgency priority state hold_reason contact_type ${TASK_FORM} close_code close_notes correlation_id correlation_display`,
    ),
  },
  change_request: {
    list: words('number short_description type priority state due_date assignment_group assigned_to sys_updated_on'),
    form: words(
      `number requested_by category type impact risk priority state approval start_date end_date ${TASK_FORM} justification implementation_plan close_code close_notes correlation_id correlation_display`,
    ),
  },
  task: {
    list: words('number short_description priority state due_date assigned_to sys_class_name sys_updated_on'),
    form: words(`number priority state ${TASK_FORM} close_notes correlation_id correlation_display`),
  },
  sys_user: {
    list: words('user_name name email active locked_out web_service_access_only sys_updated_on'),
    form: words(
      'user_name first_name last_name email title department time_zone identity_type active locked_out password_needs_reset web_service_access_only internal_integration_user enable_multifactor_authn source user_password',
    ),
  },
  sys_user_group: {
    list: words('name description active manager email'),
    form: words('name manager email active description'),
  },
  sys_user_role: {
    list: words('name description elevated_privilege'),
    form: words('name elevated_privilege description'),
  },
  sys_db_object: {
    list: words('label name super_class access ws_access sys_updated_on'),
    form: words(
      'label name super_class access read_access create_access update_access delete_access ws_access configuration_access',
    ),
  },
  oauth_entity: {
    list: words('name type client_id active access_token_lifespan comments'),
    form: words(
      'name client_id client_secret redirect_url logo_url active access access_token_lifespan refresh_token_lifespan public_client oauth_application_user scope_restriction type default_grant_type comments',
    ),
  },
  oauth_credential: {
    list: words('peer type user expires scopes sys_created_on'),
    form: words('peer type user client_id scopes expires'),
  },
  sys_properties: { list: words('name value description type'), form: words('name type value description is_private') },
  sys_choice: {
    list: words('name element value label sequence inactive language'),
    form: words('name element value label sequence inactive language dependent_value hint'),
  },
  syslog: { list: words('sys_created_on level message source'), form: words('level source message') },
  syslog_transaction: {
    list: words('sys_created_on method url response_status response_time sys_created_by'),
    form: words('method url response_status response_time remote_ip'),
  },
}

export type FormBlock =
  | { readonly kind: 'columns'; readonly columns: readonly Column[] }
  /** Two columns of fields beside each other. */
  | { readonly kind: 'split'; readonly left: readonly Column[]; readonly right: readonly Column[] }
  | { readonly kind: 'text'; readonly text: string }

export interface FormSection {
  /** Empty for the one section of a built-in layout. */
  readonly caption: string
  readonly blocks: readonly FormBlock[]
}

export interface FormLayout {
  readonly sections: readonly FormSection[]
  /** Behind "More fields". */
  readonly further: readonly Column[]
}

/**
 * Columns of a list: as an application laid them out for the view, else a built-in layout. Unknown names are left out: a
 * release or an application may lack them.
 */
export function listColumns(instance: Instance, table: TableDefinition, view: string): Column[] {
  const { dictionary } = instance
  const stored = storedList(instance, dictionary.lineage(table.name), view)
  if (stored !== undefined) return present(table, stored)
  const layout = layoutOf(dictionary, table.name)
  const own = ownColumns(dictionary, table).slice(0, 3)
  const names = layout ? [...layout.list, ...own] : [...usualColumns(table).slice(0, 6), 'sys_updated_on']
  return present(table, names)
}

/**
 * Sections of a form: as an application laid them out for the view, else the usual columns, those an application added,
 * and all others out of the way.
 */
export function formLayout(instance: Instance, table: TableDefinition, view: string): FormLayout {
  const stored = storedForm(instance, instance.dictionary.lineage(table.name), view)
  if (stored !== undefined) {
    const sections = stored.map(({ caption, blocks }) => ({
      caption,
      blocks: blocks.map((block) => filled(table, block)),
    }))
    return { sections, further: [] }
  }
  const { first, further } = builtInColumns(instance.dictionary, table)
  return { sections: [{ caption: '', blocks: [{ kind: 'columns', columns: first }] }], further }
}

/** Every column of the sections. */
export function sectionColumns({ sections }: FormLayout): Column[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'text') return []
      return block.kind === 'split' ? [...block.left, ...block.right] : block.columns
    }),
  )
}

function filled(table: TableDefinition, block: SectionBlock): FormBlock {
  switch (block.kind) {
    case 'columns':
      return { kind: 'columns', columns: present(table, block.names) }
    case 'split':
      return { kind: 'split', left: present(table, block.left), right: present(table, block.right) }
    case 'text':
      return block
  }
}

function builtInColumns(
  dictionary: Dictionary,
  table: TableDefinition,
): { readonly first: readonly Column[]; readonly further: readonly Column[] } {
  const layout = layoutOf(dictionary, table.name)
  const usual = usualColumns(table)
  if (layout === undefined) return { first: present(table, usual), further: [] }
  const first = present(table, [...layout.form, ...ownColumns(dictionary, table)])
  const shown = new Set(first.map(({ name }) => name))
  return {
    first,
    further: present(
      table,
      usual.filter((name) => !shown.has(name)),
    ),
  }
}

function layoutOf(dictionary: Dictionary, table: string): Layout | undefined {
  const name = dictionary.lineage(table).find((ancestor) => Object.hasOwn(LAYOUTS, ancestor))
  return name === undefined ? undefined : LAYOUTS[name]
}

/** What applications and customers added: columns with their prefix, and all of a table that extends a base one. */
function ownColumns(dictionary: Dictionary, table: TableDefinition): string[] {
  const lineage = dictionary.lineage(table.name)
  const extension = new Set(
    lineage.slice(
      0,
      Math.max(
        0,
        lineage.findIndex((name) => Object.hasOwn(LAYOUTS, name)),
      ),
    ),
  )
  return usualColumns(table).filter(
    (name) => /^[ux]_/.test(name) || extension.has(table.columns.get(name)?.declaredBy ?? ''),
  )
}

function usualColumns(table: TableDefinition): string[] {
  return [...table.columns.keys()].filter((name) => !name.startsWith('sys_'))
}

function present(table: TableDefinition, names: readonly string[]): Column[] {
  return [...new Set(names)].flatMap((name) => table.columns.get(name) ?? [])
}
