import { makeStyles, shorthands, tokens } from '@fluentui/react-components'

export const useBulkShareStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: tokens.spacingVerticalL,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    ...shorthands.border(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke1),
  },
  chosen: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // A share of a thousand lays out only what is near the screen.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 44px',
  },
  only: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
  name: { flexBasis: '200px', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  problem: { flexBasis: '100%', margin: 0, color: tokens.colorStatusDangerForeground1 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
})
