import { Button, Field, Input, Spinner } from '@fluentui/react-components'
import type { InstanceCheck } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import type { useCheckInstance } from '../api/check-instance.ts'
import { useSetupStyles } from './Setup.styles.ts'
import { Step } from './Step.tsx'

type SetupAddressProps = {
  instance: string
  error: string | undefined
  check: ReturnType<typeof useCheckInstance>
  onChange: (instance: string) => void
}

/** Which instance, with a look at it before anything else is asked for. */
export function SetupAddress({ instance, error, check, onChange }: SetupAddressProps) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  return (
    <Step step={2} title={t('setup.where')} done={check.isSuccess}>
      <div className={styles.fields}>
        <Field
          label={t('setup.instance')}
          required
          hint={t('setup.instanceHint')}
          {...(error === undefined ? {} : { validationState: 'error' as const, validationMessage: error })}
        >
          <Input
            name="instance"
            autoComplete="off"
            spellCheck={false}
            value={instance}
            onChange={(_, { value }) => onChange(value)}
          />
        </Field>
        <div>
          <Button
            disabledFocusable={check.isPending || instance.trim() === ''}
            icon={check.isPending ? <Spinner size="tiny" /> : null}
            onClick={() => check.mutate(instance)}
          >
            {t(check.isPending ? 'setup.checking' : 'setup.check')}
          </Button>
        </div>
      </div>
      {check.error ? <ProblemBar error={check.error} title={t('setup.checkFailed')} /> : null}
      {check.data === undefined ? null : <Checked check={check.data} />}
    </Step>
  )
}

function Checked({ check }: { check: InstanceCheck }) {
  const { t } = useTranslation()
  const { release, offers } = check
  return (
    <Message intent="success" title={t('setup.checkDone', { instance: check.instance })}>
      {release === null ? t('setup.checkNoRelease') : t('setup.checkRelease', { release })}{' '}
      {offers === null ? null : t(offers.app ? 'setup.checkApp' : 'setup.checkNoApp')}
    </Message>
  )
}
