import { badRequest } from './graph-error.ts'
import { maxOrTerms, parseFilter } from './filter.ts'
import type { QueryOptions } from './query-options.ts'

type Item = Record<string, unknown>

/** One page of a list in OData's envelope. */
export interface Page {
  '@odata.context': string
  '@odata.count'?: number
  '@odata.nextLink'?: string
  value: Item[]
}

/** Where the next page begins. `asOf` holds the list still while it is being read. */
export interface SkipToken {
  list: string
  skip: number
  asOf: string
}

/** What a list is made of. */
export interface ListRequest {
  /** Address of the list without a query. */
  url: string
  context: string
  list: string
  asOf: string
  /** Largest number of items in one answer. */
  pageSize: number
  options: QueryOptions
  /** The query as it was sent, for repeating it in nextLink. */
  query: Record<string, unknown>
}

/**
 * Cuts one page out of a list. A nextLink is given whenever items remain, also when `$top` was asked for: a
 * reader that follows it blindly gets everything.
 * @param show makes the item of a key; called only for items that are looked at, since a snapshot is large
 */
export function cutPage<T>(keys: readonly T[], show: (key: T) => Item, request: ListRequest): Page {
  const { options, pageSize, asOf, list } = request
  const selected = selectItems(keys, show, options)
  const from = options.skipToken === undefined ? options.skip : readSkipToken(options.skipToken, list).skip
  const size = Math.min(options.top ?? pageSize, pageSize)
  const next = from + size
  return {
    '@odata.context': request.context,
    ...(options.count ? { '@odata.count': selected.length } : {}),
    ...(next < selected.length && size > 0 ? { '@odata.nextLink': nextLink(request, { list, skip: next, asOf }) } : {}),
    value: selected.slice(from, from + size).map((readItem) => project(readItem(), options.select)),
  }
}

/** @throws GraphError 400 for a token of another list, or none of ours */
export function readSkipToken(token: string, list: string): SkipToken {
  const [, ownList, skip, asOf] = /^(\w+)~(\d+)~([\d-]+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? []
  if (ownList !== list || skip === undefined || asOf === undefined)
    throw badRequest("The value of '$skiptoken' is not valid.")
  return { list, skip: Number(skip), asOf }
}

function nextLink({ url, query }: ListRequest, token: SkipToken): string {
  const next = new URL(url)
  for (const [name, value] of Object.entries(query)) {
    if (name.toLowerCase() !== '$skip' && name.toLowerCase() !== '$skiptoken')
      next.searchParams.set(name, String(value))
  }
  next.searchParams.set('$skiptoken', Buffer.from(`${token.list}~${token.skip}~${token.asOf}`).toString('base64url'))
  // Graph writes the dollar signs as they are.
  return next.href.replaceAll('%24', '$')
}

function selectItems<T>(keys: readonly T[], show: (key: T) => Item, options: QueryOptions): (() => Item)[] {
  if (options.filter === undefined && options.orderBy === undefined) return keys.map((key) => () => show(key))
  return orderItems(filterItems(keys.map(show), options), options).map((item) => () => item)
}

function filterItems(items: Item[], { filter }: QueryOptions) {
  if (filter === undefined) return items
  const { matches, orTerms } = parseFilter(filter)
  return orTerms > maxOrTerms ? [] : items.filter(matches)
}

function orderItems(items: Item[], { orderBy }: QueryOptions) {
  if (orderBy === undefined) return items
  const { property, descending } = orderBy
  const sign = descending ? -1 : 1
  return items.sort((a, b) => sign * compareValues(a[property], b[property]))
}

function compareValues(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
}

function project(item: Item, select: string[] | undefined): Item {
  if (select === undefined) return item
  return Object.fromEntries(Object.entries(item).filter(([name]) => select.includes(name)))
}
