import { Badge } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { pages } from '../../../paths.ts'
import { stateNamesQuery } from '../api/get-state-names.ts'
import { flagsOf } from './state-names-form.ts'
import { useStateNamesStyles } from './StateNames.styles.ts'

/** The way to the state names, saying whether they want attention. */
export function StateNamesCard() {
  const { t } = useTranslation()
  const styles = useStateNamesStyles()
  const query = useQuery(stateNamesQuery)
  return (
    <Card
      title={t('stateNames.title')}
      lead={t('stateNames.cardLead')}
      actions={<RouterButton to={pages.stateNames}>{t('stateNames.customize')}</RouterButton>}
    >
      <QueryView query={query} loading={<Loading lines={1} />}>
        {({ kinds }) => {
          const { fresh, unmapped } = flagsOf(kinds)
          if (fresh === 0 && unmapped === 0) return null
          return (
            <div className={styles.flags}>
              {fresh === 0 ? null : (
                <Badge appearance="tint" color="brand" size="large">
                  {t('stateNames.cardFresh', { count: fresh })}
                </Badge>
              )}
              {unmapped === 0 ? null : (
                <Badge appearance="tint" color="warning" size="large">
                  {t('stateNames.cardUnmapped', { count: unmapped })}
                </Badge>
              )}
            </div>
          )
        }}
      </QueryView>
    </Card>
  )
}
