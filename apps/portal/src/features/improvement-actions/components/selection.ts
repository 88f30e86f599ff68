/** Ids of the improvement actions somebody has ticked. */
export type Selection = ReadonlySet<string>

export function withToggled(selection: Selection, id: string, chosen: boolean): Selection {
  const next = new Set(selection)
  if (chosen) next.add(id)
  else next.delete(id)
  return next
}

/** How a box for all of these stands: `mixed` when only some are chosen. */
export function stateOfAll(selection: Selection, ids: readonly string[]): boolean | 'mixed' {
  const chosen = ids.filter((id) => selection.has(id)).length
  if (chosen === 0) return false
  return chosen === ids.length ? true : 'mixed'
}

/** Chooses all of these, or none of them when all are chosen; others stay as they are. */
export function withAllToggled(selection: Selection, ids: readonly string[]): Selection {
  const choose = stateOfAll(selection, ids) !== true
  return ids.reduce<Selection>((next, id) => withToggled(next, id, choose), selection)
}
