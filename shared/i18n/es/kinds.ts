import type { kinds as english } from '../en/kinds.ts'
import type { Texts } from '../texts.ts'

/** Every device kind as a household says it. */
export const kinds: Texts<typeof english> = {
  router: 'Router',
  'access-point': 'Punto de acceso wifi',
  switch: 'Conmutador de red',
  printer: 'Impresora',
  scanner: 'Escáner',
  nas: 'Almacenamiento en red',
  computer: 'Ordenador',
  phone: 'Teléfono',
  tablet: 'Tableta',
  tv: 'Televisor',
  'media-player': 'Reproductor multimedia',
  speaker: 'Altavoz',
  camera: 'Cámara',
  doorbell: 'Timbre',
  light: 'Lámpara',
  plug: 'Enchufe inteligente',
  thermostat: 'Termostato',
  sensor: 'Sensor',
  hub: 'Centro domótico',
  lock: 'Cerradura',
  appliance: 'Electrodoméstico',
  vacuum: 'Aspiradora',
  'game-console': 'Videoconsola',
  'voice-assistant': 'Asistente de voz',
  vehicle: 'Vehículo',
  energy: 'Dispositivo de energía',
  server: 'Servidor',
  unknown: 'Tipo desconocido',
}
