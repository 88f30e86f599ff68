import { makeStyles, shorthands, tokens } from '@fluentui/react-components'

export const useActionListStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  search: { flexGrow: 1, flexBasis: '260px', maxWidth: '420px' },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    ...shorthands.border(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke2),
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: { position: 'sticky', top: '48px', zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  th: {
    textAlign: 'start',
    padding: `0 ${tokens.spacingHorizontalS}`,
    height: '44px',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  sort: {
    minWidth: 0,
    padding: 0,
    fontWeight: tokens.fontWeightSemibold,
    justifyContent: 'flex-start',
    textAlign: 'start',
    lineHeight: tokens.lineHeightBase200,
  },
  row: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  td: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    verticalAlign: 'middle',
    overflowWrap: 'anywhere',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  spacer: { padding: 0, ...shorthands.borderStyle('none') },
  regressed: { color: tokens.colorStatusDangerForeground1, display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  cards: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    // A phone lays out only the cards near the screen.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 170px',
    ...shorthands.border(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke2),
  },
  cardHead: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  cardLine: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
  quiet: { color: tokens.colorNeutralForeground3 },
})
