import type { GlideRecord } from '@servicenow/glide'

/** Columns of type Password (2 way encrypted): the platform seals what is set as a display value. */
type SecretColumn = 'webhook_secret' | 'previous_secret'

export function writeSecret(record: GlideRecord, column: SecretColumn, secret: string): void {
  if (secret === '') record.setValue(column, '')
  else record.getElement(column).setDisplayValue(secret)
}

/** @returns the empty text where there is none. */
export function readSecret(record: GlideRecord, column: SecretColumn): string {
  return record.getValue(column) === null ? '' : record.getElement(column).getDecryptedValue()
}
