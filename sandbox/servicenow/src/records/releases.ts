import type { Release } from '../instance.ts'

const release = (family: string, buildName: string, built: string, patch: string): Release => ({
  family,
  buildName,
  buildTag: `glide-${family}-${built}__${patch}`,
})

/** Families the simulator plays, older first. */
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

/** Every family there was, older first (ServiceNow docs, release notes). Names wrap: Australia follows Zurich. */
const families =
  `aspen berlin calgary dublin eureka fuji geneva helsinki istanbul jakarta kingston london madrid newyork orlando paris
   quebec rome sandiego tokyo utah vancouver washingtondc xanadu yokohama zurich australia brazil`.split(/\s+/)

/**
 * Whether `family` is `since` or later.
 * @throws RangeError for a family that never was: a typing error would otherwise decide.
 */
export function isAtLeast(family: string, since: string): boolean {
  return place(family) >= place(since)
}

function place(family: string): number {
  const found = families.indexOf(family)
  if (found < 0) throw new RangeError(`There is no release family '${family}'`)
  return found
}
