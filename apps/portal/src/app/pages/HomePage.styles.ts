import { makeStyles, tokens } from '@fluentui/react-components'

export const useHomePageStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(320px, 1fr)',
    gridTemplateRows: 'auto 1fr',
    gridTemplateAreas: '"score servicenow" "actions servicenow"',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 960px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'none',
      gridTemplateAreas: '"score" "servicenow" "actions"',
    },
  },
  score: { gridArea: 'score' },
  serviceNow: {
    gridArea: 'servicenow',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  actions: { gridArea: 'actions', alignSelf: 'start' },
})
