import { GlideRecord, gs } from '@servicenow/glide'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** Tables whose choices a table shows when it has none of its own, nearest first. */
const ancestors: Readonly<Record<string, readonly string[]>> = {
  x_mioms_m365ticket_change: ['change_request', 'task'],
  incident: ['task'],
}

/** A table and those it inherits from, nearest first. */
export function lineageOf(table: string): readonly string[] {
  return [table, ...(ancestors[table] ?? [])]
}

/** Those a label is looked for in, best first. */
export function languages(): readonly string[] {
  return [...new Set([String(gs.getSession().getLanguage() || 'en'), 'en'])]
}

/** The choices of a column as this instance has them, in its order, labelled in the caller's language or in English. */
export function readChoicesOf(table: string, column: string): Choice[] {
  for (const owner of lineageOf(table)) {
    for (const language of languages()) {
      const choices = readChoicesIn(owner, column, language)
      if (choices.length > 0) return choices
    }
  }
  return []
}

function readChoicesIn(table: string, column: string, language: string): Choice[] {
  const record = new GlideRecord('sys_choice')
  record.addQuery('name', table)
  record.addQuery('element', column)
  record.addQuery('language', language)
  record.addQuery('inactive', 'false')
  record.orderBy('sequence')
  record.query()
  const choices: Choice[] = []
  while (record.next()) {
    choices.push({ value: record.getValue('value') ?? '', label: record.getValue('label') ?? '' })
  }
  return choices
}
