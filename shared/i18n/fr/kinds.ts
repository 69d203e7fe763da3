import type { kinds as english } from '../en/kinds.ts'
import type { Texts } from '../texts.ts'

/** Every device kind as a household says it. */
export const kinds: Texts<typeof english> = {
  router: 'Routeur',
  'access-point': 'Point d’accès Wi-Fi',
  switch: 'Commutateur réseau',
  printer: 'Imprimante',
  scanner: 'Scanner',
  nas: 'Stockage réseau',
  computer: 'Ordinateur',
  phone: 'Téléphone',
  tablet: 'Tablette',
  tv: 'Téléviseur',
  'media-player': 'Lecteur multimédia',
  speaker: 'Enceinte',
  camera: 'Caméra',
  doorbell: 'Sonnette',
  light: 'Lampe',
  plug: 'Prise connectée',
  thermostat: 'Thermostat',
  sensor: 'Capteur',
  hub: 'Centrale domotique',
  lock: 'Serrure',
  appliance: 'Électroménager',
  vacuum: 'Aspirateur',
  'game-console': 'Console de jeux',
  'voice-assistant': 'Assistant vocal',
  vehicle: 'Véhicule',
  energy: 'Appareil d’énergie',
  server: 'Serveur',
  unknown: 'Type inconnu',
}
