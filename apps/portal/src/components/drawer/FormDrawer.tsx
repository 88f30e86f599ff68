import { Button, Spinner } from '@fluentui/react-components'
import { type ReactNode, type RefObject, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DiscardDialog } from './DiscardDialog.tsx'
import { SideDrawer } from './SideDrawer.tsx'
import { useSideDrawerStyles } from './SideDrawer.styles.ts'

type FormDrawerProps = {
  title: string
  submit: string
  isPending: boolean
  /** Closing would lose something typed; it is asked about first. */
  isChanged: boolean
  /** What stands above the buttons. */
  notice?: ReactNode
  /** Buttons between submit and cancel. */
  actions?: ReactNode
  /** What came of it, in place of the form. */
  outcome?: ReactNode
  form?: RefObject<HTMLFormElement | null>
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A form in a drawer; it checks its fields itself. */
export function FormDrawer(props: FormDrawerProps) {
  const { title, submit, isPending, isChanged, notice, actions, outcome, form, onSubmit, onClose, children } = props
  const { t } = useTranslation()
  const styles = useSideDrawerStyles()
  const id = useId()
  const [discarding, setDiscarding] = useState(false)
  if (outcome !== undefined) {
    const close = (
      <Button appearance="primary" onClick={onClose}>
        {t('drawer.close')}
      </Button>
    )
    return (
      <SideDrawer title={title} footer={close} onClose={onClose}>
        {outcome}
      </SideDrawer>
    )
  }
  const close = (): void => (isChanged ? setDiscarding(true) : onClose())
  const buttons = (
    <>
      {notice === undefined ? null : <div className={styles.notice}>{notice}</div>}
      <Button
        appearance="primary"
        type="submit"
        form={id}
        disabledFocusable={isPending}
        icon={isPending ? <Spinner size="tiny" /> : null}
      >
        {submit}
      </Button>
      {actions}
      <Button onClick={close}>{t('drawer.cancel')}</Button>
    </>
  )
  return (
    <>
      <SideDrawer title={title} footer={buttons} onClose={close}>
        <form
          id={id}
          ref={form}
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
        >
          {children}
        </form>
      </SideDrawer>
      {discarding ? <DiscardDialog onDiscard={onClose} onKeep={() => setDiscarding(false)} /> : null}
    </>
  )
}
