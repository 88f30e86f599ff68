import { Button } from '@fluentui/react-components'
import type { Rule, RuleInput } from '@scorelink/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/request-error.ts'
import { FormDrawer } from '../../../components/drawer/FormDrawer.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { type FieldErrors, without } from '../../../components/ticket-fields/findings.ts'
import { useFurtherFields } from '../../../components/ticket-fields/use-further-fields.ts'
import { usePreviewRule, useSaveRule } from '../api/change-rules.ts'
import { checkRule, ruleErrorsOf, type RuleForm, startRule } from './rule-form.ts'
import { RuleFields } from './RuleFields.tsx'
import { RulePreviewList } from './RulePreviewList.tsx'

type RulePanelProps = {
  /** Null to write a new one. */
  rule: Rule | null
  products: readonly string[]
  onClose: () => void
}

/** Writes or changes a rule, and shows before it is stored what it would do. */
export function RulePanel({ rule, products, onClose }: RulePanelProps) {
  const { t } = useTranslation()
  const [form, setForm] = useState(() => startRule(rule))
  const [errors, setErrors] = useState<FieldErrors>({})
  const save = useSaveRule(rule?.id ?? null)
  const preview = usePreviewRule(rule?.id ?? null)
  const further = useFurtherFields(form.kind, form, null)
  const title = t(rule === null ? 'rules.newTitle' : 'rules.editTitle')

  const change = (changed: Partial<RuleForm>, touched = Object.keys(changed)): void => {
    setForm({ ...form, ...changed })
    setErrors(without(errors, touched))
    // What it would have done before the change is no answer any more.
    preview.reset()
  }
  const withRule = (use: (input: RuleInput) => void): void => {
    const messages = {
      required: t('rules.required'),
      tooLong: t('rules.tooLong'),
      range: (min: number, max: number) => t('rules.range', { min, max }),
    }
    const checked = checkRule({ ...form, fields: further.sent }, messages)
    setErrors(checked.ok ? {} : checked.errors)
    if (checked.ok) use(checked.rule)
  }
  const refused = (error: unknown): void => setErrors(ruleErrorsOf(problemOf(error)))
  const submit = (): void => {
    if (!save.isPending) withRule((input) => save.mutate(input, { onSuccess: onClose, onError: refused }))
  }
  const showPreview = (
    <Button
      disabledFocusable={preview.isPending}
      onClick={() => withRule((input) => preview.mutate(input, { onError: refused }))}
    >
      {t('rules.preview')}
    </Button>
  )

  return (
    <FormDrawer
      title={title}
      submit={t('rules.save')}
      isPending={save.isPending}
      actions={showPreview}
      onSubmit={submit}
      onClose={onClose}
    >
      {save.error ? <ProblemBar error={save.error} title={t('rules.saveFailed')} /> : null}
      <RuleFields form={form} further={further} errors={errors} products={products} onChange={change} />
      {preview.error ? <ProblemBar error={preview.error} /> : null}
      {preview.data === undefined ? null : <RulePreviewList preview={preview.data} />}
    </FormDrawer>
  )
}
