import { makeStyles, tokens } from '@fluentui/react-components'

export const useTaskPanelStyles = makeStyles({
  drawer: { width: '560px', maxWidth: '100%' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
  },
  from: { margin: 0, color: tokens.colorNeutralForeground2 },
  pair: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
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
  description: { minHeight: '220px' },
  tickets: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  footer: { justifyContent: 'flex-start', flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
  doubtful: { flexBasis: '100%' },
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
