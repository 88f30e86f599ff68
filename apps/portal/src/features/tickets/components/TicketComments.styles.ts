import { makeStyles, tokens } from '@fluentui/react-components'

export const useTicketCommentsStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  comment: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
  },
  author: { fontWeight: tokens.fontWeightSemibold },
  state: { height: 'auto', minHeight: '20px', whiteSpace: 'normal', textAlign: 'start' },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '80ch' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})
