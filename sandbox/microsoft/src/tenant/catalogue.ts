import { readFileSync } from 'node:fs'

/** One control as the published catalogue describes it; `undefined` where nothing is known. */
export interface CatalogueControl {
  id: string
  title: string
  controlCategory: string | undefined
  service: string
  maxScore: number | undefined
  userImpact: string | undefined
  implementationCost: string | undefined
  tier: string | undefined
  rank: number | undefined
  threats: string[]
}

/** Reads the catalogue that comes with the package: ids, titles and ratings of the real controls, no texts. */
export function readCatalogue(): CatalogueControl[] {
  const [header = [], ...rows] = parseCsv(readFileSync(new URL('./control-catalogue.csv', import.meta.url), 'utf8'))
  return rows.map((row) => {
    const cell = (name: string) => row[header.indexOf(name)] || undefined
    const number = (name: string) => (cell(name) === undefined ? undefined : Number(cell(name)))
    return {
      id: cell('id') ?? '',
      title: cell('title') ?? '',
      controlCategory: cell('controlCategory'),
      service: cell('service') ?? '',
      maxScore: number('maxScore'),
      userImpact: cell('userImpact'),
      implementationCost: cell('implementationCost'),
      tier: cell('tier'),
      rank: number('rank'),
      threats: cell('threats')?.split('|') ?? [],
    }
  })
}

/** Splits CSV as RFC 4180 has it, without line breaks inside cells: the catalogue has none. */
export function parseCsv(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    )
}
