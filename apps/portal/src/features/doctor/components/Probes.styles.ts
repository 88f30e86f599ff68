import { makeStyles, tokens } from '@fluentui/react-components'

export const useProbesStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '960px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  probe: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  icon: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase300 },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
  body: { minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  verdict: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  text: { margin: 0, maxWidth: '75ch', overflowWrap: 'anywhere' },
  remedy: { margin: 0, maxWidth: '75ch', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  facts: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  when: { color: tokens.colorNeutralForeground3, margin: 0 },
})
