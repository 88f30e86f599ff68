import type { TransactionRequest } from '../instance.ts'

export interface BasicCredentials {
  readonly name: string
  readonly secret: string
}

/** Name and secret of an `Authorization: Basic` header; undefined when there is none or it cannot be read. */
export function basicCredentials(request: TransactionRequest): BasicCredentials | undefined {
  const encoded = /^basic\s+([\w+/=-]+)$/i.exec(request.headers['authorization'] ?? '')?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? undefined : { name: text.slice(0, colon), secret: text.slice(colon + 1) }
}

/** OAuth wants both halves form-encoded inside the header (RFC 6749, section 2.3.1); most clients send them plain. */
export function formDecoded({ name, secret }: BasicCredentials): BasicCredentials {
  return { name: decode(name), secret: decode(secret) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (error) {
    // A lone percent sign: sent plain.
    if (error instanceof URIError) return text
    throw error
  }
}
