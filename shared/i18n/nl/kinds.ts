import type { kinds as english } from '../en/kinds.ts'
import type { Texts } from '../texts.ts'

/** Every device kind as a household says it. */
export const kinds: Texts<typeof english> = {
  router: 'Router',
  'access-point': 'Wifi-toegangspunt',
  switch: 'Netwerkswitch',
  printer: 'Printer',
  scanner: 'Scanner',
  nas: 'Netwerkopslag',
  computer: 'Computer',
  phone: 'Telefoon',
  tablet: 'Tablet',
  tv: 'Televisie',
  'media-player': 'Mediaspeler',
  speaker: 'Luidspreker',
  camera: 'Camera',
  doorbell: 'Deurbel',
  light: 'Lamp',
  plug: 'Slimme stekker',
  thermostat: 'Thermostaat',
  sensor: 'Sensor',
  hub: 'Smarthome-hub',
  lock: 'Deurslot',
  appliance: 'Huishoudapparaat',
  vacuum: 'Stofzuiger',
  'game-console': 'Spelcomputer',
  'voice-assistant': 'Spraakassistent',
  vehicle: 'Voertuig',
  energy: 'Energieapparaat',
  server: 'Server',
  unknown: 'Onbekende soort',
}
