import { makeStyles, tokens } from '@fluentui/react-components'

export const useAppStyles = makeStyles({
  app: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
})
