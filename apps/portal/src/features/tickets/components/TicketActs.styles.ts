import { makeStyles, tokens } from '@fluentui/react-components'

export const useTicketActsStyles = makeStyles({
  lead: { margin: `0 0 ${tokens.spacingVerticalL}` },
})
