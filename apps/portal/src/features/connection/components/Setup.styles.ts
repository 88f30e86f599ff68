import { makeStyles, tokens } from '@fluentui/react-components'

export const useSetupStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '860px' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  text: { margin: 0, maxWidth: '75ch' },
  copyRow: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, flexBasis: '260px' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '560px' },
  form: { display: 'contents' },
})
