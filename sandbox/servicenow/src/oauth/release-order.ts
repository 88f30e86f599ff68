/** Release families, older first. The alphabet wraps after Zurich, so names are never compared as text. */
const FAMILIES =
  'aspen berlin calgary dublin eureka fuji geneva helsinki istanbul jakarta kingston london madrid newyork orlando paris quebec rome sandiego tokyo utah vancouver washingtondc xanadu yokohama zurich australia brazil'.split(
    ' ',
  )

/** Whether `family` is `since` or newer. A family not known here is newer than all. */
export function isAtLeast(family: string, since: string): boolean {
  const at = FAMILIES.indexOf(family.toLowerCase().replaceAll(/\s/g, ''))
  return at === -1 || at >= FAMILIES.indexOf(since)
}
