import { Button } from '@fluentui/react-components'
import type { Rule, RuleInput } from '@scorelink/contracts'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/request-error.ts'
import { FormDrawer } from '../../../components/drawer/FormDrawer.tsx'
import { Shown } from '../../../components/drawer/Shown.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { type FieldErrors, focusFirst, without } from '../../../components/ticket-fields/findings.ts'
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
  const element = useRef<HTMLFormElement>(null)
  const [start] = useState(() => startRule(rule))
  const [form, setForm] = useState(start)
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
  const stop = (found: FieldErrors): void => {
    // A message takes room: only once it stands there, the way to it is known.
    flushSync(() => setErrors(found))
    focusFirst(element.current, { errors: found, warnings: {} })
  }
  const withRule = (use: (input: RuleInput) => void): void => {
    const messages = {
      required: t('rules.required'),
      tooLong: t('rules.tooLong'),
      range: (min: number, max: number) => t('rules.range', { min, max }),
    }
    const checked = checkRule({ ...form, fields: further.sent }, messages)
    if (checked.ok) {
      setErrors({})
      use(checked.rule)
    } else stop(checked.errors)
  }
  const refused = (error: unknown): void => stop(ruleErrorsOf(problemOf(error)))
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
      isChanged={form !== start}
      form={element}
      notice={
        <>
          {save.error ? <ProblemBar error={save.error} title={t('rules.saveFailed')} /> : null}
          {preview.error ? <ProblemBar error={preview.error} /> : null}
        </>
      }
      actions={showPreview}
      onSubmit={submit}
      onClose={onClose}
    >
      <RuleFields form={form} further={further} errors={errors} products={products} onChange={change} />
      {preview.data === undefined ? null : (
        <Shown title={t('rules.previewTitle')}>
          <RulePreviewList preview={preview.data} />
        </Shown>
      )}
    </FormDrawer>
  )
}
