import { isIP } from 'node:net'
import { AppError } from '@scorelink/kit'
import { serviceNowErrors } from './errors.ts'

/**
 * Origin of the instance a person named.
 *
 * Accepts a bare name (`dev00000`), a host, or any address of the instance, which is reduced to its origin. Only https
 * with a host name is taken, so that a person cannot aim the server at its own network; the operator allows others
 * one by one.
 * @param allowedOrigins origins taken as they are, `http://127.0.0.1:8090`.
 * @throws AppError `SERVICENOW_ADDRESS_INVALID`, `SERVICENOW_ADDRESS_REFUSED`
 */
export function parseInstanceAddress(text: string, allowedOrigins: readonly string[]): string {
  const url = toUrl(text.trim())
  if (allowedOrigins.includes(url.origin)) return url.origin
  if (url.protocol !== 'https:' || url.port !== '' || !isPublicName(url.hostname)) {
    throw new AppError(serviceNowErrors.SERVICENOW_ADDRESS_REFUSED, {
      fields: [{ field: 'instance', message: 'This address is not allowed here.' }],
    })
  }
  return url.origin
}

/** A label of a ServiceNow instance: letters, digits and hyphens. */
const bareName = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i

function toUrl(text: string): URL {
  const candidate = bareName.test(text) ? `${text}.service-now.com` : text
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(candidate) ? candidate : `https://${candidate}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw new AppError(serviceNowErrors.SERVICENOW_ADDRESS_INVALID, {
      fields: [{ field: 'instance', message: 'Enter the name or the https address of the instance.' }],
    })
  }
  return url
}

function isPublicName(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  return isIP(bare) === 0 && host.includes('.') && !/(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/.test(host)
}
