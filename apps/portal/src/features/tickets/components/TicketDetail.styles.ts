import { makeStyles, tokens } from '@fluentui/react-components'

export const useTicketDetailStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(280px, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // First where there is one column, since it says how the ticket stands.
  facts: { gridColumnStart: 2, gridRowStart: 1, minWidth: 0, '@media (max-width: 900px)': { gridColumnStart: 1 } },
  column: {
    gridColumnStart: 1,
    gridRowStart: 1,
    '@media (max-width: 900px)': { gridRowStart: 2 },
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  text: { margin: 0, maxWidth: '75ch' },
  description: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '80ch' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})
