import { errorRegistry } from '../errors.ts'
import { helpPageOf } from '../help/help-pages.ts'

/** One code, as `scorelink errors --json` prints it. */
export interface ErrorEntry {
  readonly code: string
  readonly audience: 'user' | 'operator'
  readonly retry: 'never' | 'backoff'
  readonly text: string
  /** Page in the repository, `docs/troubleshooting/input-invalid.md`. */
  readonly remedy: string
}

export function listErrors(): ErrorEntry[] {
  return Object.values(errorRegistry)
    .map(({ code, audience, retry, text }) => ({
      code,
      audience,
      retry,
      text,
      remedy: `docs/troubleshooting/${helpPageOf(code)}.md`,
    }))
    .sort((left, right) => left.code.localeCompare(right.code))
}

export function printErrors({ json }: { json?: boolean }): void {
  const entries = listErrors()
  if (json === true) {
    console.log(JSON.stringify(entries, undefined, 2))
    return
  }
  const width = Math.max(...entries.map(({ code }) => code.length))
  for (const { code, text, remedy } of entries) console.log(`${code.padEnd(width)}  ${text}  ${remedy}`)
}
