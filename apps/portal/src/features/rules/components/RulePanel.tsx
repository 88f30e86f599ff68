import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  Spinner,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { Rule, RuleInput } from '@scorelink/contracts'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/request-error.ts'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { usePreviewRule, useSaveRule } from '../api/change-rules.ts'
import { checkRule, type RuleErrors, ruleErrorsOf, type RuleForm, startRule } from './rule-form.ts'
import { RuleFields } from './RuleFields.tsx'
import { RulePreviewList } from './RulePreviewList.tsx'
import { useRulesStyles } from './Rules.styles.ts'

type RulePanelProps = {
  /** Null to write a new one. */
  rule: Rule | null
  products: readonly string[]
  onClose: () => void
}

/** Writes or changes a rule, and shows before it is stored what it would do. */
export function RulePanel({ rule, products, onClose }: RulePanelProps) {
  const { t } = useTranslation()
  const styles = useRulesStyles()
  const formId = useId()
  const [form, setForm] = useState(() => startRule(rule))
  const [errors, setErrors] = useState<RuleErrors>({})
  const save = useSaveRule(rule?.id ?? null)
  const preview = usePreviewRule()
  const title = t(rule === null ? 'rules.newTitle' : 'rules.editTitle')

  const change = (changed: Partial<RuleForm>): void => {
    setForm({ ...form, ...changed })
    setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in changed))))
    // What it would have done before the change is no answer any more.
    preview.reset()
  }
  const withRule = (use: (input: RuleInput) => void): void => {
    const messages = {
      required: t('rules.required'),
      tooLong: t('rules.tooLong'),
      range: (min: number, max: number) => t('rules.range', { min, max }),
    }
    const checked = checkRule(form, rule?.order.fields ?? {}, messages)
    setErrors(checked.ok ? {} : checked.errors)
    if (checked.ok) use(checked.rule)
  }
  const refused = (error: unknown): void => setErrors(ruleErrorsOf(problemOf(error)))
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!save.isPending) withRule((input) => save.mutate(input, { onSuccess: onClose, onError: refused }))
  }

  return (
    <OverlayDrawer
      open
      position="end"
      className={styles.drawer}
      aria-label={title}
      onOpenChange={(_, { open }) => (open ? undefined : onClose())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label={t('rules.close')} icon={<DismissRegular />} onClick={onClose} />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <form id={formId} className={styles.form} noValidate onSubmit={submit}>
          {save.error ? <ProblemBar error={save.error} title={t('rules.saveFailed')} /> : null}
          <RuleFields form={form} errors={errors} products={products} onChange={change} />
          {preview.error ? <ProblemBar error={preview.error} /> : null}
          {preview.data === undefined ? null : <RulePreviewList preview={preview.data} />}
        </form>
      </DrawerBody>
      <DrawerFooter className={styles.footer}>
        <Button
          appearance="primary"
          type="submit"
          form={formId}
          disabledFocusable={save.isPending}
          icon={save.isPending ? <Spinner size="tiny" /> : null}
        >
          {t('rules.save')}
        </Button>
        <Button
          disabledFocusable={preview.isPending}
          onClick={() => withRule((input) => preview.mutate(input, { onError: refused }))}
        >
          {t('rules.preview')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('rules.cancel')}
        </Button>
      </DrawerFooter>
    </OverlayDrawer>
  )
}
