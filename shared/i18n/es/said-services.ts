import type { saidServices as english } from '../en/said-services.ts'
import type { Texts } from '../texts.ts'

/** What a service is for, as it stands after “no longer offers” and “now offers”. */
export const saidServices: Texts<typeof english> = {
  other: 'un servicio llamado «{{type}}»',
  oneWay: '{{purpose}} por una de sus vías ({{type}})',
  print: 'la impresión por la red',
  scan: 'el escaneado por la red',
  page: 'su propia página para el navegador',
  sound: 'la reproducción del sonido que se le envía',
  show: 'la reproducción de las películas y el sonido que se le envían',
  library: 'su colección de música y películas',
  files: 'archivos compartidos',
  transfer: 'la transferencia de archivos sin cifrar',
  backup: 'un lugar para copias de seguridad',
  appleHome: 'el control con Apple Home',
  matter: 'el control con aplicaciones Matter',
  remote: 'el mando a distancia desde el teléfono',
  control: 'el control desde aplicaciones y dispositivos de casa',
  messages: 'mensajes entre los dispositivos de casa',
  mesh: 'un puente a los dispositivos de su red de radio',
  picture: 'su imagen en directo',
  names: 'la búsqueda de nombres de internet',
  clock: 'la hora para otros dispositivos',
  login: 'el acceso para administradores',
  openLogin: 'el acceso sin cifrar',
  screen: 'el control remoto de su pantalla',
  debugging: 'el acceso para desarrolladores',
  upkeep: 'el mantenimiento a distancia',
  presence: 'decir en casa qué es',
  internet: 'abrir puertas a internet cuando se le pide',
}
