import { makeStyles, tokens } from '@fluentui/react-components'

export const useMendTicketStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
})
