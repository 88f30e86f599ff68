import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useMessageStyles } from './Message.styles.ts'

type MessageProps = {
  intent: 'info' | 'success' | 'warning' | 'error'
  title?: string | undefined
  actions?: ReactNode
  children: ReactNode
}

/** Something a person has to know, with its title on a line of its own. */
export function Message({ intent, title, actions, children }: MessageProps) {
  const styles = useMessageStyles()
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.message}>
      <MessageBarBody>
        {title === undefined ? null : <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions === undefined ? null : <MessageBarActions className={styles.actions}>{actions}</MessageBarActions>}
    </MessageBar>
  )
}
