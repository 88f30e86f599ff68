import { Menu, MenuButton, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { GavelRegular } from '@fluentui/react-icons'
import type { ImprovementAction } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closurePolicyQuery } from '../../../api/get-closure-policy.ts'
import { pages } from '../../../paths.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { type DecisionStatus, decisionsFor } from './decision-form.ts'

/** Settles an action by somebody's word, where the tenant lets that be written to Microsoft. */
export function DecideMenu({ action }: { action: ImprovementAction }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: policy } = useQuery(closurePolicyQuery)
  const [status, setStatus] = useState<DecisionStatus | null>(null)
  const off = policy?.writeBack === false
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<GavelRegular />}>{t('decide.button')}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {decisionsFor(action.status).map((choice) => (
              <MenuItem
                key={choice}
                disabled={policy?.writeBack !== true}
                {...(off ? { 'aria-description': t('decide.off') } : {})}
                onClick={() => setStatus(choice)}
              >
                {t(`status.${choice}`)}
              </MenuItem>
            ))}
            {off ? (
              <>
                <MenuDivider />
                <MenuItem subText={t('decide.off')} onClick={() => void navigate({ to: pages.closing })}>
                  {t('decide.toClosing')}
                </MenuItem>
              </>
            ) : null}
          </MenuList>
        </MenuPopover>
      </Menu>
      {status === null ? null : <DecideDialog action={action} status={status} onClose={() => setStatus(null)} />}
    </>
  )
}
