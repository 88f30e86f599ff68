import { makeStyles, tokens } from '@fluentui/react-components'

export const useStatusBadgesStyles = makeStyles({
  row: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  badge: { height: 'auto', minHeight: '20px', whiteSpace: 'normal', textAlign: 'start' },
  spinner: { justifyContent: 'flex-start', textAlign: 'start' },
})
