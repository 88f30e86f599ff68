import { badRequest } from './graph-error.ts'

/** Query options of a list, checked. */
export interface QueryOptions {
  top: number | undefined
  skip: number
  count: boolean
  filter: string | undefined
  skipToken: string | undefined
  select: string[] | undefined
  orderBy: { property: string; descending: boolean } | undefined
}

/**
 * $count, $filter, $skip and $top are documented for both lists. $select and $orderby are not, yet clients in the
 * field send them without being refused, so they are taken. Names without `$` are ignored, as OData has it.
 */
const known = new Set(['$count', '$filter', '$skip', '$top', '$skiptoken', '$select', '$orderby'])

/** @throws GraphError 400 naming the option */
export function readQueryOptions(query: Record<string, unknown>): QueryOptions {
  const options = new Map<string, string>()
  for (const [name, value] of Object.entries(query)) {
    if (!name.startsWith('$')) continue
    const option = name.toLowerCase()
    if (!known.has(option)) throw badRequest(`Query option '${name}' is not allowed.`)
    if (typeof value !== 'string') throw badRequest(`Query option '${name}' was specified more than once.`)
    options.set(option, value)
  }
  return {
    top: readWholeNumber('$top', options.get('$top')),
    skip: readWholeNumber('$skip', options.get('$skip')) ?? 0,
    count: readBoolean('$count', options.get('$count')),
    filter: options.get('$filter'),
    skipToken: options.get('$skiptoken'),
    select: options
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()),
    orderBy: readOrder(options.get('$orderby')),
  }
}

function readWholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text))
    throw badRequest(`Invalid value '${text}' for ${name} query option found. It must be a non-negative integer.`)
  return Number(text)
}

function readBoolean(name: string, text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false
  if (text !== 'true')
    throw badRequest(`Invalid value '${text}' for ${name} query option found. Valid values are 'true' and 'false'.`)
  return true
}

function readOrder(text: string | undefined): QueryOptions['orderBy'] {
  if (text === undefined) return undefined
  const [, property, direction] = /^(\w+)(?: (asc|desc))?$/.exec(text.trim()) ?? []
  if (property === undefined) throw badRequest(`Syntax error in $orderby '${text}'.`)
  return { property, descending: direction === 'desc' }
}
