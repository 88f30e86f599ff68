import { makeStyles, tokens } from '@fluentui/react-components'

const narrow = '@media (max-width: 760px)'

export const useStateNamesStyles = makeStyles({
  layout: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(300px, 380px)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  preview: { position: 'sticky', top: tokens.spacingVerticalL },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  reading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 200px 56px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // Name and phase stand below each other where two would be too narrow to read.
    [narrow]: {
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 190px), 1fr))',
      rowGap: tokens.spacingVerticalS,
    },
  },
  head: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    borderTopStyle: 'none',
    paddingTop: 0,
    paddingBottom: tokens.spacingVerticalS,
    [narrow]: { display: 'none' },
  },
  own: { minWidth: 0, [narrow]: { gridColumn: '1 / -1' } },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  flags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  field: { minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  // The middle of the line the fields beside it stand on.
  count: {
    textAlign: 'end',
    lineHeight: '32px',
    [narrow]: { textAlign: 'start', lineHeight: 'inherit', gridColumn: '1 / -1' },
  },
  countHead: { textAlign: 'end' },
  onlyNarrow: { display: 'none', [narrow]: { display: 'inline' } },
})
