import { makeStyles } from '@fluentui/react-components'

export const useChoiceBoxStyles = makeStyles({
  // The box has a width of its own that a phone has no room for.
  box: { minWidth: 0, width: '100%', '& > input': { minWidth: 0, width: '100%' } },
})
