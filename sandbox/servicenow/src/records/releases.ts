import type { Release } from '../instance.ts'

const release = (family: string, buildName: string, built: string, patch: string): Release => ({
  family,
  buildName,
  buildTag: `glide-${family}-${built}__${patch}`,
})

/** Families the simulator plays, older first. Names wrap: Australia follows Zurich. */
export const releases: readonly Release[] = [
  release('jakarta', 'Jakarta', '05-03-2017', 'patch9-03-21-2018'),
  release('kingston', 'Kingston', '10-17-2017', 'patch14-02-26-2019'),
  release('washingtondc', 'Washington DC', '12-20-2023', 'patch10-03-26-2025'),
  release('zurich', 'Zurich', '07-01-2025', 'patch10-05-22-2026'),
  release('australia', 'Australia', '02-11-2026', 'patch3-07-15-2026'),
]

/** @throws Error naming the families there are. */
export function requireRelease(family: string): Release {
  const found = releases.find((candidate) => candidate.family === family)
  if (found) return found
  throw new Error(`Unknown release ${family}; use one of ${releases.map((known) => known.family).join(', ')}`)
}

/** Whether `family` is `since` or later. */
export function isAtLeast(family: string, since: string): boolean {
  return place(family) >= place(since)
}

const place = (family: string): number => releases.findIndex((candidate) => candidate.family === family)
