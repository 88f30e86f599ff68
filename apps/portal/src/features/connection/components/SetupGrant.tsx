import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { GrantType, type InstanceCheck } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { RedirectAddress } from './RedirectAddress.tsx'
import { useSetupStyles } from './Setup.styles.ts'
import { Step } from './Step.tsx'

type SetupGrantProps = {
  grant: GrantType
  /** What is known of the instance, once it was looked at. */
  check: InstanceCheck | undefined
  redirectUri: string
  onChange: (grant: GrantType) => void
}

/** How to be let in, and what an administrator of the instance has to prepare for it. */
export function SetupGrant({ grant, check, redirectUri, onChange }: SetupGrantProps) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  const tooOld = check?.offers?.clientCredentials === false
  return (
    <Step step={3} title={t('setup.grantTitle')}>
      <Field label={t('setup.grant')}>
        <RadioGroup
          value={grant}
          onChange={(_, { value }) => {
            const chosen = GrantType.safeParse(value)
            if (chosen.success) onChange(chosen.data)
          }}
        >
          {GrantType.options.map((option) => {
            const refused = option === 'client-credentials' && tooOld
            const lead = refused
              ? t('setup.grantNotOffered', { release: check.release ?? t('setup.unknown') })
              : t(`setup.grantLeads.${option}`)
            return (
              <Radio
                key={option}
                value={option}
                disabled={refused}
                label={
                  <>
                    {t(`setup.grants.${option}`)}
                    <br />
                    <span className={styles.quiet}>{lead}</span>
                  </>
                }
              />
            )
          })}
        </RadioGroup>
      </Field>
      <h3 className={styles.subtitle}>{t('setup.register')}</h3>
      <Registration grant={grant} redirectUri={redirectUri} />
    </Step>
  )
}

function Registration({ grant, redirectUri }: { grant: GrantType; redirectUri: string }) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  return (
    <ol className={styles.list}>
      <li>
        {t(grant === 'jwt-bearer' ? 'setup.registerJwt' : 'setup.registerClassic')}{' '}
        {grant === 'jwt-bearer' ? null : <span className={styles.quiet}>{t('setup.registerRecent')}</span>}
      </li>
      {grant === 'authorization-code' ? (
        <li>
          {t('setup.registerRedirect')}
          <RedirectAddress redirectUri={redirectUri} />
        </li>
      ) : null}
      {grant === 'client-credentials' ? (
        <>
          <li>{t('setup.registerUser')}</li>
          <li>
            {t('setup.registerProperty', { property: 'glide.oauth.inbound.client.credential.grant_type.enabled' })}
          </li>
        </>
      ) : null}
      {grant === 'jwt-bearer' ? <li>{t('setup.registerVerifier')}</li> : null}
      <li>{t('setup.registerSave')}</li>
    </ol>
  )
}
