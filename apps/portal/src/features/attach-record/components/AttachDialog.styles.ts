import { makeStyles, tokens } from '@fluentui/react-components'

export const useAttachStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  lead: { margin: 0 },
})
