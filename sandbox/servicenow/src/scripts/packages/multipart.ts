export interface FormPart {
  readonly name: string
  readonly fileName: string | undefined
  readonly content: Buffer
}

const HEADER_END = Buffer.from('\r\n\r\n')

/**
 * Parts of a `multipart/form-data` body (RFC 7578). Works on the complete body, because a transaction has it all.
 *
 * @returns undefined when the content type is another or names no boundary
 */
export function readFormParts(contentType: string, body: Uint8Array): FormPart[] | undefined {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (boundary === undefined) return undefined
  const data = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const delimiter = Buffer.from(`--${boundary}`)
  const parts: FormPart[] = []
  let from = data.indexOf(delimiter)
  while (from >= 0) {
    const start = from + delimiter.length
    const next = data.indexOf(Buffer.concat([Buffer.from('\r\n'), delimiter]), start)
    if (next < 0) break
    const part = readPart(data.subarray(start + 2, next))
    if (part) parts.push(part)
    from = next + 2
  }
  return parts
}

function readPart(data: Buffer): FormPart | undefined {
  const end = data.indexOf(HEADER_END)
  const head = data.subarray(0, Math.max(end, 0)).toString()
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? ''
  const name = /\bname="([^"]*)"/i.exec(disposition)?.[1]
  if (end < 0 || name === undefined) return undefined
  const fileName = /\bfilename="([^"]*)"/i.exec(disposition)?.[1]
  return { name, fileName, content: data.subarray(end + HEADER_END.length) }
}
