import { ChevronDown, Radar } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { networkName } from '../../components/networks.ts'

/** Asks which of several networks is to be looked at. */
export function ScanMenu(props: {
  networks: readonly NetworkInterface[]
  isDisabled: boolean
  onChoose: (network: NetworkInterface) => void
}) {
  const { t } = useTranslation()
  return (
    <MenuTrigger>
      <Button className="button button--primary" isDisabled={props.isDisabled}>
        <Radar aria-hidden />
        {t('devices.scan')}
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu">
          {props.networks.map((network) => (
            <MenuItem
              key={network.name}
              id={network.name}
              className="menu__item"
              onAction={() => props.onChoose(network)}
            >
              {networkName(network, t)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
