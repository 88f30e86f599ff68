import { makeStyles, tokens } from '@fluentui/react-components'

export const useMessageStyles = makeStyles({
  message: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  title: { display: 'block' },
})
