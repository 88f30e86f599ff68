import { makeStyles, tokens } from '@fluentui/react-components'

export const useStateDonutStyles = makeStyles({
  donut: { flexShrink: 0, width: '132px', height: '132px' },
  // Begins at the top, as a clock does.
  slice: { fill: 'none', strokeWidth: '20px', transformOrigin: 'center', transform: 'rotate(-90deg)' },
  total: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeHero700,
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: 'middle',
    dominantBaseline: 'central',
  },
})
