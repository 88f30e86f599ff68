import { Breadcrumb, BreadcrumbDivider, BreadcrumbItem, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { pages } from '../paths.ts'
import { RouterLink } from './RouterLink.tsx'

type Parent = { title: string; to: typeof pages.secureScore | typeof pages.tickets | typeof pages.setup }

/** Where a detail page stands below its list. */
export function Trail({ parent, current }: { parent: Parent; current: string }) {
  const { t } = useTranslation()
  return (
    <Breadcrumb aria-label={t('app.breadcrumb')}>
      <BreadcrumbItem style={{ flexShrink: 0 }}>
        <RouterLink to={parent.to}>{parent.title}</RouterLink>
      </BreadcrumbItem>
      <BreadcrumbDivider />
      <BreadcrumbItem style={{ minWidth: 0 }}>
        <Text aria-current="page" truncate wrap={false} block>
          {current}
        </Text>
      </BreadcrumbItem>
    </Breadcrumb>
  )
}
