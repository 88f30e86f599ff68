import {
  type Problem,
  type RecommendationCategory,
  type Rule,
  RuleInput,
  RuleMode,
  type TicketKind,
} from '@scorelink/contracts'
import type { FieldErrors } from '../../../components/ticket-fields/findings.ts'
import type { ColumnsForm } from '../../../components/ticket-fields/ticket-form.ts'

/** The fields as they stand on the screen: numbers as typed, empty for nothing. */
export type RuleForm = ColumnsForm & {
  name: string
  mode: RuleMode
  categories: RecommendationCategory[]
  products: string[]
  minMissingPoints: string
  regressedOnly: boolean
  kind: TicketKind
  priority: string
  dueInDays: string
  capPerDay: string
}

export type RuleMessages = { required: string; range: (min: number, max: number) => string; tooLong: string }

const ownFields: readonly string[] = [
  'name',
  'mode',
  'categories',
  'products',
  'minMissingPoints',
  'regressedOnly',
  'kind',
  'priority',
  'dueInDays',
  'capPerDay',
]

/** What the numbers may be, for the messages; the contract decides. */
const ranges = { minMissingPoints: [0, 1000], dueInDays: [0, 3650], capPerDay: [1, 1000] } as const

/** A new rule begins in preview: nobody orders tickets by accident. */
const blank: RuleForm = {
  name: '',
  mode: 'preview',
  categories: [],
  products: [],
  minMissingPoints: '1',
  regressedOnly: false,
  kind: 'change',
  priority: '3',
  dueInDays: '14',
  fields: {},
  added: [],
  capPerDay: '10',
}

export function startRule(rule: Rule | null): RuleForm {
  if (rule === null) return blank
  return {
    name: rule.name,
    mode: rule.mode,
    categories: rule.conditions.categories,
    products: rule.conditions.products,
    minMissingPoints: String(rule.conditions.minMissingPoints),
    regressedOnly: rule.conditions.regressedOnly,
    kind: rule.order.kind,
    priority: String(rule.order.priority),
    dueInDays: rule.order.dueInDays === null ? '' : String(rule.order.dueInDays),
    fields: rule.order.fields,
    added: Object.keys(rule.order.fields),
    capPerDay: String(rule.capPerDay),
  }
}

export type CheckedRule = { ok: true; rule: RuleInput } | { ok: false; errors: FieldErrors }

/** Turns the form into what is sent, by the same schema the server uses. */
export function checkRule(form: RuleForm, messages: RuleMessages): CheckedRule {
  const parsed = RuleInput.safeParse({
    name: form.name,
    mode: form.mode,
    conditions: {
      categories: form.categories,
      products: form.products,
      minMissingPoints: toNumber(form.minMissingPoints),
      regressedOnly: form.regressedOnly,
    },
    order: {
      kind: form.kind,
      priority: Number(form.priority),
      dueInDays: form.dueInDays.trim() === '' ? null : toNumber(form.dueInDays),
      fields: form.fields,
    },
    capPerDay: toNumber(form.capPerDay),
  })
  if (parsed.success) return { ok: true, rule: parsed.data }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = fieldAt(issue.path)
    if (field !== undefined) errors[field] ??= messageFor(field, issue.code, messages)
  }
  return { ok: false, errors }
}

function messageFor(field: string, code: string, messages: RuleMessages): string {
  if (field === 'minMissingPoints' || field === 'dueInDays' || field === 'capPerDay') {
    const [min, max] = ranges[field]
    return messages.range(min, max)
  }
  return code === 'too_big' ? messages.tooLong : messages.required
}

/** The server's field errors at our fields. */
export function ruleErrorsOf(problem: Problem | null): FieldErrors {
  const errors: Record<string, string> = {}
  for (const { field, message } of problem?.errors ?? []) {
    const known = fieldAt(field.split(/[./[\]]/))
    if (known !== undefined) errors[known] ??= message
  }
  return errors
}

/** Field of the form at a path of the contract: `conditions.minMissingPoints`, `order.fields.u_cost_centre`. */
function fieldAt(path: readonly PropertyKey[]): string | undefined {
  const at = path.indexOf('fields')
  if (at !== -1 && at + 1 < path.length) return `fields.${String(path[at + 1])}`
  return ownFields.find((field) => path.includes(field))
}

/** An empty or mistyped number is none, so that the contract refuses it. */
function toNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))
}

export const modes = RuleMode.options
