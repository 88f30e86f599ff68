import { makeStyles, tokens } from '@fluentui/react-components'

export const useRulesStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  item: { display: 'flex', minWidth: 0, '& > section': { flexGrow: 1 } },
  sentence: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
  },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  checks: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  label: { padding: 0, color: tokens.colorNeutralForeground1 },
  dropdown: { minWidth: 0 },
  decisions: { listStyleType: 'none', margin: 0, padding: 0 },
  decision: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // A line of its own: what is told of it lines up below, however long it is.
  title: { flexBasis: '100%', overflowWrap: 'anywhere' },
})
