import { makeStyles, tokens } from '@fluentui/react-components'

export const useSideDrawerStyles = makeStyles({
  drawer: { width: '560px', maxWidth: '100%' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
  },
  footer: { justifyContent: 'flex-start', flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
  notice: { flexBasis: '100%' },
})
