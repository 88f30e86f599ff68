import { makeStyles, tokens } from '@fluentui/react-components'

export const useSideBySideStyles = makeStyles({
  row: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
})
