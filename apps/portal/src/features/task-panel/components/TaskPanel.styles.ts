import { makeStyles, tokens } from '@fluentui/react-components'

export const useTaskPanelStyles = makeStyles({
  from: { margin: 0, color: tokens.colorNeutralForeground2 },
  tickets: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
