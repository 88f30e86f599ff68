import {
  Priority,
  type Problem,
  RecommendationCategory,
  type Rule,
  RuleInput,
  RuleMode,
  type TicketKind,
} from '@scorelink/contracts'

/** The fields as they stand on the screen: numbers as typed, empty for nothing. */
export type RuleForm = {
  name: string
  mode: RuleMode
  categories: RecommendationCategory[]
  products: string[]
  minMissingPoints: string
  regressedOnly: boolean
  kind: TicketKind
  priority: string
  dueInDays: string
  group: string
  capPerDay: string
}
export type RuleField = keyof RuleForm
export type RuleErrors = Partial<Record<RuleField, string>>

export type RuleMessages = { required: string; range: (min: number, max: number) => string; tooLong: string }

const fields: readonly RuleField[] = [
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
  group: '',
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
    group: rule.order.fields['assignment_group'] ?? '',
    capPerDay: String(rule.capPerDay),
  }
}

export type CheckedRule = { ok: true; rule: RuleInput } | { ok: false; errors: RuleErrors }

/** Turns the form into what is sent, by the same schema the server uses. @param kept columns the form does not show. */
export function checkRule(form: RuleForm, kept: Readonly<Record<string, string>>, messages: RuleMessages): CheckedRule {
  const { assignment_group: _, ...others } = kept
  const group = form.group.trim()
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
      fields: group === '' ? others : { ...others, assignment_group: group },
    },
    capPerDay: toNumber(form.capPerDay),
  })
  if (parsed.success) return { ok: true, rule: parsed.data }
  const errors: RuleErrors = {}
  for (const issue of parsed.error.issues) {
    const field = fieldAt(issue.path)
    if (field !== undefined) errors[field] ??= messageFor(field, issue.code, messages)
  }
  return { ok: false, errors }
}

function messageFor(field: RuleField, code: string, messages: RuleMessages): string {
  if (field === 'minMissingPoints' || field === 'dueInDays' || field === 'capPerDay') {
    const [min, max] = ranges[field]
    return messages.range(min, max)
  }
  return code === 'too_big' ? messages.tooLong : messages.required
}

/** The server's field errors at our fields. */
export function ruleErrorsOf(problem: Problem | null): RuleErrors {
  const errors: RuleErrors = {}
  for (const { field, message } of problem?.errors ?? []) {
    const known = fieldAt(field.split(/[./[\]]/))
    if (known !== undefined) errors[known] ??= message
  }
  return errors
}

/** The innermost name that is a field of the form: `conditions.minMissingPoints`. */
function fieldAt(path: readonly PropertyKey[]): RuleField | undefined {
  return path.includes('assignment_group') ? 'group' : fields.find((field) => path.includes(field))
}

/** An empty or mistyped number is none, so that the contract refuses it. */
function toNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))
}

export const modes = RuleMode.options
export const priorities = [...Priority.values]
export const categories = RecommendationCategory.options
