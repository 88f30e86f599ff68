import { listSealedValues, replaceSealedValue, sealedTextsIn, type Database } from '@scorelink/database'
import type { Sealer } from './sealer.ts'

/** How many secrets are sealed under each key, by the key's name. */
export type KeyCounts = Readonly<Record<string, number>>

export async function countByKey(database: Database, sealer: Sealer): Promise<KeyCounts> {
  const counts = new Map<string, number>()
  for (const { value } of await listSealedValues(database.kysely)) {
    for (const sealed of sealedTextsIn(value)) {
      const key = sealer.keyOf(sealed)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return Object.fromEntries(counts)
}

/**
 * Seals every stored secret under the first key. Each value is changed by itself and only if nobody changed it meanwhile: it
 * may be interrupted, repeated, and run beside a working server that knows the same keys.
 * @returns counts afterwards.
 * @throws AppError `SECRET_UNREADABLE` when a key is missing that something is still sealed under.
 */
export async function rotateKeys(database: Database, sealer: Sealer): Promise<KeyCounts> {
  for (const found of await listSealedValues(database.kysely)) {
    let replacement = found.value
    for (const sealed of sealedTextsIn(found.value)) {
      if (sealer.keyOf(sealed) === sealer.currentKey) continue
      replacement = replacement.replace(sealed, await sealer.reseal(sealed))
    }
    if (replacement !== found.value) await replaceSealedValue(database.kysely, found, replacement)
  }
  return await countByKey(database, sealer)
}
