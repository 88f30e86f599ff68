import { makeStyles, tokens } from '@fluentui/react-components'

export const useTaskPanelStyles = makeStyles({
  drawer: { width: '560px', maxWidth: '100vw' },
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
  description: { minHeight: '220px' },
  tickets: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  footer: { justifyContent: 'flex-start' },
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
