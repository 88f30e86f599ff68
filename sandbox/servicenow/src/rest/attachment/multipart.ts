/** One part of a `multipart/form-data` body (RFC 7578). */
export interface FormPart {
  readonly name: string
  /** undefined for a plain field. */
  readonly fileName: string | undefined
  readonly contentType: string | undefined
  readonly content: Uint8Array
}

const LINE_BREAK = Buffer.from('\r\n')
const HEADER_END = Buffer.from('\r\n\r\n')

/** @returns undefined when the media type names no boundary or the body does not follow it. */
export function parseMultipart(contentType: string, body: Uint8Array): FormPart[] | undefined {
  const boundary = parameter(contentType, 'boundary')
  if (boundary === undefined || boundary === '') return undefined
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const delimiter = Buffer.from(`--${boundary}`)
  const parts: FormPart[] = []
  let start = bytes.indexOf(delimiter)
  while (start !== -1) {
    const begin = start + delimiter.length
    if (bytes.subarray(begin, begin + 2).equals(Buffer.from('--'))) return parts
    const end = bytes.indexOf(Buffer.concat([LINE_BREAK, delimiter]), begin)
    const part = end === -1 ? undefined : parsePart(bytes.subarray(begin + LINE_BREAK.length, end))
    if (part === undefined) return undefined
    parts.push(part)
    start = end + LINE_BREAK.length
  }
  return undefined
}

function parsePart(bytes: Buffer): FormPart | undefined {
  const headerEnd = bytes.indexOf(HEADER_END)
  if (headerEnd === -1) return undefined
  const headers = new Map(
    bytes
      .subarray(0, headerEnd)
      .toString('utf8')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const disposition = headers.get('content-disposition') ?? ''
  const name = parameter(disposition, 'name')
  if (name === undefined) return undefined
  return {
    name,
    fileName: parameter(disposition, 'filename'),
    contentType: headers.get('content-type'),
    content: bytes.subarray(headerEnd + HEADER_END.length),
  }
}

/** Value of a header parameter, quoted or bare. */
function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|;)\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;]*))`, 'i').exec(header)
  return match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2]?.trim()
}
