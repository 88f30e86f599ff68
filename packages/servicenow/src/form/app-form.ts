import type { FormColumn, TicketForm, TicketKind } from '@scorelink/domain'
import { z } from 'zod'
import type { AuthorizedCalls } from '../http/authorized-calls.ts'
import { read } from '../tickets/wire.ts'

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
 * @throws CallFailure
 */
export async function readAppForms(calls: AuthorizedCalls, scope: string): Promise<Record<TicketKind, TicketForm>> {
  const path = `/api/${scope}/v1/ticketing/choices`
  const choices = read(Choices, await calls.call({ method: 'GET', path, callClass: 'following' }))
  const common = {
    groups: choices.groups.map(({ sysId: value, name: label }) => ({ value, label })),
    priorities: [],
    unknown: choices.groupsComplete ? [] : (['groups'] as const),
  }
  return {
    change: { columns: columnsOf(choices.change), ...common },
    incident: { columns: columnsOf(choices.incident), ...common },
  }
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
