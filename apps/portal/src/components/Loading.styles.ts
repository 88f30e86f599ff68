import { makeStyles, tokens } from '@fluentui/react-components'

export const useLoadingStyles = makeStyles({
  lines: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
})
