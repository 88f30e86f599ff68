import { AppsAddInRegular, TableRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSetupStyles } from './Setup.styles.ts'
import { Step } from './Step.tsx'

/** What has to be there, and the two ways to work that follow from it. */
export function SetupPrerequisites() {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  return (
    <Step step={1} title={t('setup.before')}>
      <ul className={styles.list}>
        <li>{t('setup.beforeInstance')}</li>
        <li>{t('setup.beforeAdmin')}</li>
        <li>{t('setup.beforeUser')}</li>
      </ul>
      <p className={styles.text}>{t('setup.modes')}</p>
      <div className={styles.modes}>
        <Mode icon={<AppsAddInRegular />} title={t('setup.modeApp')} lead={t('setup.modeAppLead')} />
        <Mode icon={<TableRegular />} title={t('setup.modeTable')} lead={t('setup.modeTableLead')} />
      </div>
    </Step>
  )
}

function Mode({ icon, title, lead }: { icon: ReactNode; title: string; lead: string }) {
  const styles = useSetupStyles()
  return (
    <div className={styles.mode}>
      <span className={styles.modeIcon} aria-hidden="true">
        {icon}
      </span>
      <div>
        <p className={styles.modeTitle}>{title}</p>
        <p className={styles.quiet}>{lead}</p>
      </div>
    </div>
  )
}
