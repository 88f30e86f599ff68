import { makeStyles, tokens } from '@fluentui/react-components'

export const useRequestBudgetStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  // Beside the input, below its label.
  save: { marginTop: '26px' },
})
