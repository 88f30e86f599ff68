import { makeStyles } from '@fluentui/react-components'

export const useTrendChartStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  // The chart is drawn as wide as its frame; it must not keep the frame from shrinking again.
  frame: { height: '180px', width: '100%', overflow: 'hidden', position: 'relative' },
})
