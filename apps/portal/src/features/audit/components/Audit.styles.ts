import { makeStyles, shorthands, tokens } from '@fluentui/react-components'

export const useAuditStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 640px)': { '& > *': { flexGrow: 1, maxWidth: 'none' } },
  },
  search: { flexGrow: 1, flexBasis: '240px', maxWidth: '360px' },
  action: { minWidth: 0, flexBasis: '280px' },
  // Its longest entry would make it wider than its place.
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  entries: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    ...shorthands.border(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke2),
  },
  entry: {
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '190px minmax(0, 1fr) minmax(0, 240px) 36px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 800px)': {
      gridTemplateColumns: 'minmax(0, 1fr) 36px',
      rowGap: tokens.spacingVerticalXXS,
    },
  },
  time: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 800px)': { gridColumn: '1', gridRow: '3', fontSize: tokens.fontSizeBase200 },
  },
  what: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 800px)': { gridColumn: '1', gridRow: '1' },
  },
  subject: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  who: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 800px)': { gridColumn: '1', gridRow: '2' },
  },
  token: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  open: { '@media (max-width: 800px)': { gridColumn: '2', gridRow: '1 / span 2' } },
  details: {
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    overflowX: 'auto',
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, minWidth: 'min(100%, 420px)' },
  th: {
    textAlign: 'start',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    minWidth: '150px',
  },
  td: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXS} 0`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  gone: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
  },
})
