import type { RuleInput } from '@scorelink/contracts'
import type { TFunction } from 'i18next'

/** The rule as one reads it aloud. @param group the assignment group by its name; empty where none is set. */
export function ruleSentence(
  { conditions, order, capPerDay }: Omit<RuleInput, 'name' | 'mode'>,
  group: string,
  t: TFunction,
): string {
  const about = [
    conditions.categories.length === 0
      ? t('rules.sentence.any')
      : t('rules.sentence.categories', {
          categories: conditions.categories.map((name) => t(`category.${name}`)).join(', '),
        }),
    ...(conditions.products.length === 0
      ? []
      : [t('rules.sentence.products', { products: conditions.products.join(', ') })]),
    ...(conditions.minMissingPoints === 0 ? [] : [t('rules.sentence.points', { count: conditions.minMissingPoints })]),
    ...(conditions.regressedOnly ? [t('rules.sentence.regressed')] : []),
  ]
  const made = [
    t(`kind.${order.kind}`),
    t('rules.sentence.priority', { priority: t(`priority.p${order.priority}`) }),
    ...(order.dueInDays === null ? [] : [t('rules.sentence.due', { count: order.dueInDays })]),
    ...(group === '' ? [] : [t('rules.sentence.group', { group })]),
    t('rules.sentence.cap', { count: capPerDay }),
  ]
  return `${about.join(' ')}: ${made.join(', ')}.`
}
