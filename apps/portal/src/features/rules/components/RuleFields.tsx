import { Checkbox, Dropdown, Field, Input, Option, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { type RecommendationCategory, RuleMode, TicketKind } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { GroupField } from '../../../components/GroupField.tsx'
import { categories, modes, priorities, type RuleErrors, type RuleField, type RuleForm } from './rule-form.ts'
import { useRulesStyles } from './Rules.styles.ts'

type RuleFieldsProps = {
  form: RuleForm
  errors: RuleErrors
  /** Products of the tenant's improvement actions. */
  products: readonly string[]
  onChange: (changed: Partial<RuleForm>) => void
}

export function RuleFields({ form, errors, products, onChange }: RuleFieldsProps) {
  const { t } = useTranslation()
  const styles = useRulesStyles()
  const stateOf = (field: RuleField) =>
    errors[field] === undefined ? {} : { validationState: 'error' as const, validationMessage: errors[field] }
  const toggle = (category: RecommendationCategory, checked: boolean): RecommendationCategory[] =>
    categories.filter((candidate) => (candidate === category ? checked : form.categories.includes(candidate)))
  return (
    <>
      <Field label={t('rules.name')} required {...stateOf('name')}>
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
        <Field hint={t('rules.categoriesHint')} {...stateOf('categories')}>
          <fieldset className={styles.checks}>
            <legend className={styles.label}>{t('rules.categories')}</legend>
            {categories.map((category) => (
              <Checkbox
                key={category}
                label={t(`category.${category}`)}
                checked={form.categories.includes(category)}
                onChange={(_, { checked }) => onChange({ categories: toggle(category, checked === true) })}
              />
            ))}
          </fieldset>
        </Field>
        <Field label={t('rules.products')} {...stateOf('products')}>
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
        <Field label={t('rules.minMissingPoints')} {...stateOf('minMissingPoints')}>
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
        <Field label={t('task.type')}>
          <RadioGroup
            name="kind"
            layout="horizontal"
            value={form.kind}
            onChange={(_, { value }) => onChange({ kind: TicketKind.parse(value) })}
          >
            <Radio value="change" label={t('kind.change')} />
            <Radio value="incident" label={t('kind.incident')} />
          </RadioGroup>
        </Field>
        <div className={styles.pair}>
          <Field label={t('task.priority')}>
            <Select name="priority" value={form.priority} onChange={(_, { value }) => onChange({ priority: value })}>
              {priorities.map((priority) => (
                <option key={priority} value={priority}>
                  {t(`priority.p${priority}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('rules.dueInDays')} hint={t('rules.dueHint')} {...stateOf('dueInDays')}>
            <Input
              name="dueInDays"
              inputMode="numeric"
              value={form.dueInDays}
              onChange={(_, { value }) => onChange({ dueInDays: value })}
            />
          </Field>
        </div>
        <GroupField
          kind={form.kind}
          name="group"
          hint={t('ticketForm.groupHint')}
          value={form.group}
          onChange={(group) => onChange({ group })}
          {...stateOf('group')}
        />
        <Field label={t('rules.capPerDay')} hint={t('rules.capHint')} {...stateOf('capPerDay')}>
          <Input
            name="capPerDay"
            inputMode="numeric"
            value={form.capPerDay}
            onChange={(_, { value }) => onChange({ capPerDay: value })}
          />
        </Field>
      </fieldset>
    </>
  )
}
