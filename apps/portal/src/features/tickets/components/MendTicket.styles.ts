import { makeStyles, tokens } from '@fluentui/react-components'

export const useMendTicketStyles = makeStyles({
  drawer: { width: '560px', maxWidth: '100%' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  description: { minHeight: '160px', maxHeight: '50vh' },
  pair: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  footer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
