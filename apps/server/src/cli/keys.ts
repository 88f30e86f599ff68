import type { KeyCounts } from '../secrets/rotate-keys.ts'
import { atControlDesk } from './at-control-desk.ts'

/** Seals everything under the first key of `SCORELINK_KEYS`. */
export async function rotate(): Promise<void> {
  await atControlDesk(async (desk) => print(await desk.rotateKeys()))
}

/** Tells how much is sealed under each key, and so which may be taken away. */
export async function list(): Promise<void> {
  await atControlDesk(async (desk) => print(await desk.countKeys()))
}

function print(counts: KeyCounts): void {
  const entries = Object.entries(counts)
  if (entries.length === 0) console.log('No secret is stored yet.')
  for (const [key, count] of entries) console.log(`${key}: ${count} ${count === 1 ? 'secret' : 'secrets'}`)
}
