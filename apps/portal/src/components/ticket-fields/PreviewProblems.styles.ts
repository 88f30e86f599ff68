import { makeStyles, tokens } from '@fluentui/react-components'

export const usePreviewProblemsStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})
