/** Which form field values take in an answer: stored, as a person sees them, or both. */
export type DisplayMode = 'false' | 'true' | 'all'

/** Parameters that shape the records of an answer, common to every verb but DELETE. */
export interface ShapeParameters {
  readonly display: DisplayMode
  readonly excludeReferenceLink: boolean
  /** Names as asked for, trimmed; undefined means all. */
  readonly fields: readonly string[] | undefined
  readonly view: string | undefined
}

export interface PageParameters {
  /** Rows, from 1. */
  readonly limit: number
  /** Rows skipped, from 0. */
  readonly offset: number
  readonly noCount: boolean
  readonly suppressPaginationHeader: boolean
}

/** An empty value equals absence: some clients always send `sysparm_query=&sysparm_fields=`. */
export function text(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name)
  return value === null || value === '' ? undefined : value
}

/** Any capitalisation: clients send `True`, `FALSE`. */
export function flag(query: URLSearchParams, name: string): boolean {
  return text(query, name)?.trim().toLowerCase() === 'true'
}

/** Comma list without empty members; undefined when nothing is left. */
export function names(query: URLSearchParams, name: string): string[] | undefined {
  const list = (text(query, name) ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  return list.length === 0 ? undefined : list
}

export function shapeParameters(query: URLSearchParams): ShapeParameters {
  const display = text(query, 'sysparm_display_value')?.trim().toLowerCase()
  return {
    display: display === 'true' || display === 'all' ? display : 'false',
    excludeReferenceLink: flag(query, 'sysparm_exclude_reference_link'),
    fields: names(query, 'sysparm_fields'),
    view: text(query, 'sysparm_view'),
  }
}

/** @param defaultLimit 10000 for the Table API, 1000 for attachments (ServiceNow docs). */
export function pageParameters(query: URLSearchParams, defaultLimit: number): PageParameters {
  const limit = integer(query, 'sysparm_limit')
  return {
    limit: limit !== undefined && limit > 0 ? limit : defaultLimit,
    offset: Math.max(integer(query, 'sysparm_offset') ?? 0, 0),
    noCount: flag(query, 'sysparm_no_count'),
    suppressPaginationHeader: flag(query, 'sysparm_suppress_pagination_header'),
  }
}

function integer(query: URLSearchParams, name: string): number | undefined {
  const value = Number(text(query, name)?.trim())
  return Number.isSafeInteger(value) ? value : undefined
}
