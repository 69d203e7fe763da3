import {
  Activity,
  Battery,
  BellRing,
  Bot,
  Box,
  Camera,
  Car,
  CircleDashed,
  Gamepad2,
  HardDrive,
  Laptop,
  Lightbulb,
  Lock,
  type LucideIcon,
  MonitorPlay,
  Network,
  Plug,
  Printer,
  Refrigerator,
  Router,
  ScanLine,
  Server,
  Smartphone,
  Speaker,
  Tablet,
  Thermometer,
  Tv,
  Voicemail,
  Wifi,
} from 'lucide-react'
import type { DeviceKind } from '../../shared/model/kinds.ts'

const ICONS: Record<DeviceKind, LucideIcon> = {
  router: Router,
  'access-point': Wifi,
  switch: Network,
  printer: Printer,
  scanner: ScanLine,
  nas: HardDrive,
  computer: Laptop,
  phone: Smartphone,
  tablet: Tablet,
  tv: Tv,
  'media-player': MonitorPlay,
  speaker: Speaker,
  camera: Camera,
  doorbell: BellRing,
  light: Lightbulb,
  plug: Plug,
  thermostat: Thermometer,
  sensor: Activity,
  hub: Box,
  lock: Lock,
  appliance: Refrigerator,
  vacuum: Bot,
  'game-console': Gamepad2,
  'voice-assistant': Voicemail,
  vehicle: Car,
  energy: Battery,
  server: Server,
  unknown: CircleDashed,
}

/** The picture of a device kind; the kind is always also told in words beside it. */
export function KindIcon({ kind }: { kind: DeviceKind }) {
  const Icon = ICONS[kind]
  return (
    <span className="kind-icon" aria-hidden>
      <Icon />
    </span>
  )
}
