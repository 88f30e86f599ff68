import { makeStyles, tokens } from '@fluentui/react-components'

export const useStateChartStyles = makeStyles({
  body: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXL },
  legend: { flexGrow: 1, flexBasis: '160px', listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  dot: { flexShrink: 0, width: '12px', height: '12px', borderRadius: tokens.borderRadiusSmall },
  label: { flexGrow: 1, overflowWrap: 'anywhere' },
  count: { fontWeight: tokens.fontWeightSemibold },
})
