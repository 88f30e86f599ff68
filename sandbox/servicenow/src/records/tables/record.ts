import { type TableDeclaration, text, integer, flag, list, other, reference } from './declaration.ts'

/** Columns after the MIT-licensed table definitions in `@servicenow/sdk-core` 4.9.0. */
export const recordTables: readonly TableDeclaration[] = [
  {
    name: 'sys_journal_field',
    label: 'Journal Entry',
    columns: {
      element: text('Element'),
      element_id: text('Element id', 32),
      name: other('table_name', 'Name', 80),
      value: text('Value', 65536),
    },
  },
  {
    name: 'sys_attachment',
    label: 'Attachment',
    columns: {
      size_bytes: other('longint', 'Size bytes', 40),
      file_name: text('File name', 100, { display: true }),
      table_name: text('Table name', 80),
      hash: text('Hash', 64),
      size_compressed: other('longint', 'Size compressed', 40),
      average_image_color: other('color', 'Average image color', 40),
      image_height: integer('Image height'),
      image_width: integer('Image width'),
      content_type: text('Content type', 100),
      table_sys_id: other('char', 'Table sys ID', 32),
      state: text('State'),
      chunk_size_bytes: integer('Chunk size bytes'),
      compressed: flag('Compressed'),
    },
  },
  {
    // Columns after the form of templates (ServiceNow docs, form templates); their lengths are unverified, and so is
    // that the table extends none.
    name: 'sys_template',
    label: 'Template',
    columns: {
      name: text('Name', 100, { display: true }),
      table: other('table_name', 'Table', 80),
      active: flag('Active', { default: 'true' }),
      short_description: text('Short description', 100),
      user: reference('User', 'sys_user'),
      group: reference('Group', 'sys_user_group'),
      groups: list('Groups', 'sys_user_group'),
      global: flag('Global', { default: 'false' }),
      roles: other('user_roles', 'Roles', 255),
      template: other('template_value', 'Template', 65536),
      show_on_template_bar: flag('Show on Template bar', { default: 'false' }),
      link_element: text('Link element', 80),
      next: reference('Next Related Template', 'sys_template'),
      next_child: reference('Next Related Child Template', 'sys_template'),
    },
  },
  {
    name: 'dl_matcher',
    label: 'Data Lookup Matcher Rules',
    parent: 'sys_metadata',
    columns: {
      active: flag('Active', { default: 'true' }),
      order: integer('Order', { default: '100', display: true }),
    },
  },
]
