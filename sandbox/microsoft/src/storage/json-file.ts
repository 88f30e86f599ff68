import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A value kept in one JSON file. Change `value` in place, then call `save`. */
export interface JsonFile<T> {
  readonly value: T
  save: () => void
}

/**
 * Opens a JSON file, creating it from `initial` when it is missing.
 *
 * Writing is synchronous and by rename: a sandbox killed at any line leaves the last whole version behind.
 * @throws Error naming the file when it exists but is not JSON.
 */
export function openJsonFile<T>(path: string, initial: () => T): JsonFile<T> {
  const existing = readIfPresent(path)
  let value: T
  try {
    // `save` alone writes the file, so what is in it has the shape of T.
    value = existing === undefined ? initial() : JSON.parse(existing)
  } catch (cause) {
    throw new Error(`The sandbox state file ${path} is not valid JSON. Delete it to start afresh.`, { cause })
  }
  const save = () => {
    mkdirSync(dirname(path), { recursive: true })
    // Keys and sessions live in these files: readable by their owner only.
    writeFileSync(`${path}.new`, JSON.stringify(value), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  if (existing === undefined) save()
  return { value, save }
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
