import { makeStyles, tokens } from '@fluentui/react-components'

export const useMessageStyles = makeStyles({
  message: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  // Buttons keep their words together and go below each other where they must.
  actions: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS, '& > button': { whiteSpace: 'nowrap' } },
  title: { display: 'block' },
})
