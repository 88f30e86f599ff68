import type { TenantTransaction } from '@scorelink/database'
import { checkAgainstForm, checkTemplates, tally, withDefaults, type FormProblem } from '@scorelink/domain'
import { categoryOf, type TicketOrder } from '../tickets/store-tickets.ts'
import { loadDefaults } from './load-defaults.ts'
import { loadForm } from './load-form.ts'

/** Holds tickets of one kind, as they would be stored, against what the instance asks for. */
export async function checkOrders(
  trx: TenantTransaction,
  orders: readonly TicketOrder[],
): Promise<ReadonlyArray<FormProblem & { readonly tickets: number }>> {
  const [first] = orders
  if (first === undefined) return []
  const { form } = await loadForm(trx, first.kind)
  const defaults = await loadDefaults(trx)
  return tally(
    orders.map((order) => {
      const subject = { ...order, category: categoryOf(order) }
      const fields = withDefaults(subject, defaults)
      return [...checkTemplates(subject, defaults), ...checkAgainstForm(form, { ...order, fields })]
    }),
  )
}
