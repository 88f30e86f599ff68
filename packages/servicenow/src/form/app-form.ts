import {
  isGoverned,
  readTemplate,
  type ChoiceList,
  type FormColumn,
  type TicketForm,
  type TicketKind,
  type TicketTemplate,
} from '@scorelink/domain'
import { z } from 'zod'
import type { AuthorizedCalls } from '../http/authorized-calls.ts'
import { read } from '../tickets/wire.ts'
import { columnsNamed, noneLabelled, type LabelledColumns } from './templates.ts'

const KindChoices = z.object({
  mandatory: z.array(
    z.object({
      column: z.string(),
      label: z.string(),
      because: z.enum(['dictionary', 'data policy']),
      when: z.string(),
    }),
  ),
  lengths: z.record(z.string(), z.number()),
  /** An app that was installed earlier may not tell. */
  lists: z
    .array(
      z.object({
        column: z.string(),
        label: z.string(),
        suggestion: z.boolean(),
        choices: z.array(z.object({ value: z.string(), label: z.string() })),
      }),
    )
    .optional(),
  /** Missing as the lists may be. */
  templates: z.array(z.object({ sysId: z.string(), name: z.string(), template: z.string() })).default([]),
  templatesComplete: z.boolean().default(false),
  journals: z.array(z.string()).default([]),
  labels: z.record(z.string(), z.string()).default({}),
})

const Choices = z.object({
  change: KindChoices,
  incident: KindChoices,
  groups: z.array(z.object({ sysId: z.string(), name: z.string() })),
  groupsComplete: z.boolean(),
})

/** Columns of the texts a person writes, by the member of the ticket they come from. */
const columnOf: Readonly<Record<string, string>> = { name: 'short_description', description: 'description' }

/**
 * What an instance demands of new records of both kinds, as the connector app tells it in one request. The app itself
 * picks impact and urgency by the instance's lookup, so there is none here.
 * @param labelled columns whose labels are wanted, whatever the instance does with them.
 * @throws CallFailure
 */
export async function readAppForms(
  calls: AuthorizedCalls,
  scope: string,
  labelled: LabelledColumns = noneLabelled,
): Promise<Record<TicketKind, TicketForm>> {
  const path = `/api/${scope}/v1/ticketing/choices`
  const choices = read(Choices, await calls.call({ method: 'GET', path, callClass: 'following' }))
  const formOf = (kind: TicketKind): TicketForm => {
    const ofKind = choices[kind]
    const lists = listsOf(ofKind)
    const templates = templatesIn(ofKind)
    const named = new Set([...columnsNamed(templates), ...labelled[kind]])
    const labels = [...named].flatMap((column) => {
      const label = ofKind.labels[column]
      return label === undefined ? [] : [[column, label] as const]
    })
    return {
      columns: columnsOf(ofKind),
      groups: choices.groups.map(({ sysId: value, name: label }) => ({ value, label })),
      priorities: [],
      lists,
      templates,
      labels: Object.fromEntries(labels),
      unknown: [
        ...(choices.groupsComplete ? [] : (['groups'] as const)),
        // Every instance has lists; where none came, the app may not read them.
        ...(lists.length === 0 ? (['choices'] as const) : []),
        ...(ofKind.templatesComplete ? [] : (['templates'] as const)),
      ],
    }
  }
  return { change: formOf('change'), incident: formOf('incident') }
}

function templatesIn({ templates, journals }: z.infer<typeof KindChoices>): TicketTemplate[] {
  return templates.map(({ sysId: value, name, template }) => ({
    value,
    label: name || value,
    ...readTemplate(template, new Set(journals)),
  }))
}

function listsOf({ lists = [] }: z.infer<typeof KindChoices>): ChoiceList[] {
  return lists
    .filter(({ column, choices }) => choices.length > 0 && !isGoverned(column))
    .map(({ suggestion, ...list }) => ({ ...list, closed: !suggestion }))
}

function columnsOf({ mandatory, lengths }: z.infer<typeof KindChoices>): FormColumn[] {
  const wanted = mandatory.map(({ column, label, because, when }): FormColumn => {
    return { column, label, maxLength: null, mandatory: because === 'dictionary' ? 'dictionary' : 'data-policy', when }
  })
  const measured = Object.entries(columnOf).map(([member, column]): FormColumn => {
    return { column, label: column, maxLength: lengths[member] ?? null, mandatory: null, when: '' }
  })
  return [...wanted, ...measured]
}
