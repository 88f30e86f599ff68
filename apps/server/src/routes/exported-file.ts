import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { contentTypes, toFile, type Columns, type FileFormat } from '../export/table-file.ts'

/** Sent as it is read, so nothing checks it on the way out. */
const File = z.any().meta({ description: 'The entries as a file; JSON is an array of them.' })
export const ExportedFile = { content: { 'text/csv': { schema: File }, 'application/json': { schema: File } } }

export interface Export<Entry> {
  /** Of what: part of the file's name. */
  readonly name: string
  readonly format: FileFormat
  readonly columns: Columns<Entry>
  readonly entries: AsyncIterable<Entry>
  readonly now: Date
}

/** Answers with a file that the browser saves. */
export async function sendFile<Entry>(
  reply: Pick<FastifyReply, 'type' | 'header' | 'send'>,
  { name, format, columns, entries, now }: Export<Entry>,
): Promise<unknown> {
  reply.type(contentTypes[format])
  reply.header(
    'content-disposition',
    `attachment; filename="scorelink-${name}-${now.toISOString().slice(0, 10)}.${format}"`,
  )
  reply.header('cache-control', 'no-store')
  return await reply.send(Readable.from(toFile(format, columns, entries)))
}
