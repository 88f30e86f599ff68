import { makeStyles, tokens } from '@fluentui/react-components'

export const useTicketCardStyles = makeStyles({
  badges: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Lines up with the buttons above it when it takes a line of its own.
  manage: { paddingInlineStart: 0, paddingInlineEnd: 0 },
})
