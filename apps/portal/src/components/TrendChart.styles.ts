import { makeStyles, tokens } from '@fluentui/react-components'

export const useTrendChartStyles = makeStyles({
  // The drawing is as wide as its figure; it must not keep the figure from shrinking again.
  figure: { height: '180px', margin: 0, minWidth: 0, overflow: 'hidden' },
  grid: { stroke: tokens.colorNeutralStroke2 },
  line: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: '2px', strokeLinejoin: 'round' },
  value: {
    fill: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    textAnchor: 'end',
    dominantBaseline: 'central',
  },
  day: { fill: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAnchor: 'middle' },
})
