/** Where a page lies in its list. */
export interface PagePosition {
  readonly limit: number
  readonly offset: number
  /** Rows matching the query; undefined when the client asked not to count. */
  readonly total: number | undefined
}

/**
 * `Link` header of a list: members joined by a comma without a space, no space before `rel` (captures; clients parse it
 * with `<(…)>;rel="next"`).
 *
 * @param address absolute address of the list without its query.
 * @returns undefined when there is nothing to page through.
 */
export function linkHeader(address: string, query: URLSearchParams, page: PagePosition): string | undefined {
  const { limit, offset, total } = page
  if (total === 0) return undefined
  const members = [link(address, query, 0, 'first')]
  if (offset > 0) members.push(link(address, query, Math.max(offset - limit, 0), 'prev'))
  if (total === undefined || offset + limit < total) members.push(link(address, query, offset + limit, 'next'))
  if (total !== undefined) members.push(link(address, query, Math.floor((total - 1) / limit) * limit, 'last'))
  return members.join(',')
}

function link(address: string, query: URLSearchParams, offset: number, rel: string): string {
  const parameters = new URLSearchParams(query)
  parameters.delete('sysparm_offset')
  parameters.append('sysparm_offset', String(offset))
  return `<${address}?${parameters.toString()}>;rel="${rel}"`
}
