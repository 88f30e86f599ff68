import { Dialog } from '@fluentui/react-components'
import type { ComponentProps } from 'react'
import { useFocusBack } from './use-focus-back.ts'

type OpenDialogProps = Pick<ComponentProps<typeof Dialog>, 'modalType' | 'children'> & { onClose: () => void }

/** A dialog that is mounted only while it is open; the focus goes back to where it was. */
export function OpenDialog({ modalType = 'modal', onClose, children }: OpenDialogProps) {
  useFocusBack()
  return (
    <Dialog open modalType={modalType} onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      {children}
    </Dialog>
  )
}
