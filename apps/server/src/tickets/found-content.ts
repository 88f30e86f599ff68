import { maxDescriptionLength, maxNameLength } from '@scorelink/contracts'
import type { FoundContent } from '@scorelink/database'
import { dueDay, toRecordPriority, type RemoteTicket } from '@scorelink/domain'

/**
 * What a ticket says of a record that people made: what the record says.
 * @param before what it said so far, for what this reading does not tell.
 */
export function foundContent(remote: RemoteTicket, before: FoundContent, timeZone: string): FoundContent {
  const { texts, number, priority, dueAt } = remote
  return {
    name: texts === undefined ? before.name : plainText(texts.name, maxNameLength) || number,
    description: texts === undefined ? before.description : plainText(texts.description, maxDescriptionLength),
    priority: toRecordPriority(priority) ?? before.priority,
    dueDate: dueAt === null ? null : dueDay(dueAt, timeZone),
  }
}

const lost = '…'

/** @returns what a database keeps and a ticket has room for; a text that is cut says so. */
function plainText(text: string, length: number): string {
  const whole = text.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n').trim()
  return whole.length <= length
    ? whole
    : whole
        .slice(0, length - lost.length)
        .toWellFormed()
        .trimEnd() + lost
}
