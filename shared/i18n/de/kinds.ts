import type { kinds as english } from '../en/kinds.ts'
import type { Texts } from '../texts.ts'

/** Every device kind as a household says it. */
export const kinds: Texts<typeof english> = {
  router: 'Router',
  'access-point': 'WLAN-Zugangspunkt',
  switch: 'Netzwerk-Switch',
  printer: 'Drucker',
  scanner: 'Scanner',
  nas: 'Netzwerkspeicher',
  computer: 'Computer',
  phone: 'Telefon',
  tablet: 'Tablet',
  tv: 'Fernseher',
  'media-player': 'Mediaplayer',
  speaker: 'Lautsprecher',
  camera: 'Kamera',
  doorbell: 'Türklingel',
  light: 'Licht',
  plug: 'Smarte Steckdose',
  thermostat: 'Thermostat',
  sensor: 'Sensor',
  hub: 'Smart-Home-Zentrale',
  lock: 'Türschloss',
  appliance: 'Haushaltsgerät',
  vacuum: 'Staubsauger',
  'game-console': 'Spielkonsole',
  'voice-assistant': 'Sprachassistent',
  vehicle: 'Fahrzeug',
  energy: 'Energiegerät',
  server: 'Server',
  unknown: 'Art nicht bekannt',
}
