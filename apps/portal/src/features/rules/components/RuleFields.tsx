import { Checkbox, Dropdown, Field, Input, Option, Radio, RadioGroup } from '@fluentui/react-components'
import { type RecommendationCategory, RuleMode } from '@scorelink/contracts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { SideBySide } from '../../../components/SideBySide.tsx'
import { type FieldErrors, stateOf } from '../../../components/ticket-fields/findings.ts'
import { FurtherFields } from '../../../components/ticket-fields/FurtherFields.tsx'
import { categories } from '../../../components/ticket-fields/ticket-form.ts'
import { KindField, PriorityField } from '../../../components/ticket-fields/TicketFields.tsx'
import type { Further } from '../../../components/ticket-fields/use-further-fields.ts'
import { modes, type RuleForm } from './rule-form.ts'
import { useRulesStyles } from './Rules.styles.ts'

type RuleFieldsProps = {
  form: RuleForm
  further: Further
  errors: FieldErrors
  /** Products of the tenant's improvement actions. */
  products: readonly string[]
  /** @param touched the fields that were changed, where they are not the members of the form. */
  onChange: (changed: Partial<RuleForm>, touched?: string[]) => void
}

export function RuleFields({ form, further, errors, products, onChange }: RuleFieldsProps) {
  const { t } = useTranslation()
  const styles = useRulesStyles()
  const id = useId()
  const findings = { errors, warnings: {} }
  const toggle = (category: RecommendationCategory, checked: boolean): RecommendationCategory[] =>
    categories.filter((candidate) => (candidate === category ? checked : form.categories.includes(candidate)))
  return (
    <>
      <Field label={t('rules.name')} required {...stateOf(findings, 'name')}>
        <Input name="name" value={form.name} onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
      <Field label={t('rules.modeLabel')} hint={t(`rules.modeHint.${form.mode}`)}>
        <RadioGroup
          name="mode"
          layout="horizontal"
          value={form.mode}
          onChange={(_, { value }) => onChange({ mode: RuleMode.parse(value) })}
        >
          {modes.map((mode) => (
            <Radio key={mode} value={mode} label={t(`rules.mode.${mode}`)} />
          ))}
        </RadioGroup>
      </Field>

      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('rules.conditions')}</legend>
        <Field hint={t('rules.categoriesHint')} {...stateOf(findings, 'categories')}>
          <fieldset className={styles.checks}>
            <legend className={styles.label}>{t('rules.categories')}</legend>
            {categories.map((category) => (
              <Checkbox
                key={category}
                // Else the field gives all of them its one id, and each label ticks the first.
                id={`${id}${category}`}
                label={t(`category.${category}`)}
                checked={form.categories.includes(category)}
                onChange={(_, { checked }) => onChange({ categories: toggle(category, checked === true) })}
              />
            ))}
          </fieldset>
        </Field>
        <Field label={t('rules.products')} {...stateOf(findings, 'products')}>
          <Dropdown
            multiselect
            className={styles.dropdown}
            placeholder={t('rules.allProducts')}
            value={form.products.join(', ')}
            selectedOptions={form.products}
            onOptionSelect={(_, { selectedOptions }) => onChange({ products: selectedOptions })}
          >
            {[...new Set([...products, ...form.products])].map((product) => (
              <Option key={product}>{product}</Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={t('rules.minMissingPoints')} {...stateOf(findings, 'minMissingPoints')}>
          <Input
            name="minMissingPoints"
            inputMode="decimal"
            value={form.minMissingPoints}
            onChange={(_, { value }) => onChange({ minMissingPoints: value })}
          />
        </Field>
        <Checkbox
          label={t('rules.regressedOnly')}
          checked={form.regressedOnly}
          onChange={(_, { checked }) => onChange({ regressedOnly: checked === true })}
        />
      </fieldset>

      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('rules.order')}</legend>
        <KindField value={form.kind} onChange={(kind) => onChange({ kind })} />
        <SideBySide>
          <PriorityField value={form.priority} onChange={(priority) => onChange({ priority })} />
          <Field label={t('rules.dueInDays')} hint={t('rules.dueHint')} {...stateOf(findings, 'dueInDays')}>
            <Input
              name="dueInDays"
              inputMode="numeric"
              value={form.dueInDays}
              onChange={(_, { value }) => onChange({ dueInDays: value })}
            />
          </Field>
        </SideBySide>
        <Field label={t('rules.capPerDay')} hint={t('rules.capHint')} {...stateOf(findings, 'capPerDay')}>
          <Input
            name="capPerDay"
            inputMode="numeric"
            value={form.capPerDay}
            onChange={(_, { value }) => onChange({ capPerDay: value })}
          />
        </Field>
      </fieldset>
      <FurtherFields
        further={further}
        form={form}
        findings={findings}
        onChange={(changed, touched) => onChange(changed, [touched])}
      />
    </>
  )
}
