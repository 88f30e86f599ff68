import { ActionStatus, type ImprovementAction, RecommendationCategory } from '@scorelink/contracts'

/** What the list is narrowed by; lives in the address, so that a view can be shared. */
export type ActionFilter = {
  search?: string
  category?: RecommendationCategory
  status?: ActionStatus
  product?: string
}

/** Reads the address; what makes no sense there is left out. */
export function parseActionFilter(search: Record<string, unknown>): ActionFilter {
  const category = RecommendationCategory.safeParse(search['category'])
  const status = ActionStatus.safeParse(search['status'])
  return {
    ...(isText(search['search']) ? { search: search['search'] } : {}),
    ...(category.success ? { category: category.data } : {}),
    ...(status.success ? { status: status.data } : {}),
    ...(isText(search['product']) ? { product: search['product'] } : {}),
  }
}

/** Every word of the search must occur somewhere in the row, in any order and case. */
export function matchesFilter(action: ImprovementAction, filter: ActionFilter): boolean {
  if (filter.category !== undefined && action.category !== filter.category) return false
  if (filter.status !== undefined && action.status !== filter.status) return false
  if (filter.product !== undefined && action.product !== filter.product) return false
  const text = [action.title, action.id, action.product, ...action.openTickets.map(({ number }) => number ?? '')]
  const haystack = text.join(' ').toLocaleLowerCase()
  return (filter.search ?? '')
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

/** Each product once, in the order of the alphabet. */
export function productsOf(actions: readonly ImprovementAction[]): string[] {
  return [...new Set(actions.map(({ product }) => product))].sort((one, other) => one.localeCompare(other))
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
