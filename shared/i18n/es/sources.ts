import type { sources as english } from '../en/sources.ts'
import type { Texts } from '../texts.ts'

/** Sources of outbound evidence that are followed, and how much of each day they watched. */
export const sources: Texts<typeof english> = {
  title: 'Fuentes de llamadas',
  lead: 'A quién llaman sus dispositivos lo cuenta aquello que ya ve su tráfico. Houseguest solo escucha estas fuentes; no cambia nada en ellas.',
  back: 'Llamadas',
  none: 'Aún no hay ninguna fuente',
  noneText:
    'Añada lo que haya en su casa: un Pi-hole, un AdGuard Home, un archivo de registro, un router que envíe NetFlow o una captura en este equipo.',
  kinds: {
    pihole: 'Pi-hole',
    adguard: 'AdGuard Home',
    logfile: 'Archivo de registro',
    netflow: 'NetFlow o IPFIX de un router',
    capture: 'Captura en directo',
  },
  kindHints: {
    pihole:
      'Versión 6 o posterior. Dice qué nombres consultan sus dispositivos, no cuánto envían. También pueden leerse su archivo de base de datos y su registro: nada se cuenta dos veces.',
    adguard:
      'Dice qué nombres consultan sus dispositivos, no cuánto envían. Su archivo de registro también puede leerse: nada se cuenta dos veces.',
    logfile:
      'Un registro que sigue creciendo en este equipo, como los de dnsmasq, Zeek, Suricata o AdGuard Home. Lo que un Pi-hole o un AdGuard Home comunica también por su dirección se cuenta una vez. De Zeek se leen también los registros que están en la misma carpeta, por los nombres.',
    netflow:
      'Su router envía recuentos de conexiones a este equipo. Solo se escucha a los routers que usted indique.',
    capture:
      'Necesita dumpcap o tcpdump instalado y el derecho a usarlo. Ve lo que llega a este equipo: en una red conmutada es sobre todo su propio tráfico.',
  },
  states: {
    following: 'Se sigue',
    failing: 'Requiere atención',
    refused: 'Abandonada hasta que cambie algo',
    stranger: 'Muestra otro certificado',
    locked: 'A la espera de su contraseña',
    paused: 'En pausa',
  },
  facts: {
    last: 'Último registro',
    records: 'Registros incorporados',
    checked: 'Última comprobación',
    since: 'Añadida',
    never: 'ninguno todavía',
  },
  changePassword: 'Cambiar la contraseña',
  changePasswordOf: 'Cambiar la contraseña de {{name}}',
  leavePassword: 'Dejar la contraseña como está',
  pause: 'Pausar',
  pauseOf: 'Pausar {{name}}',
  resume: 'Reanudar',
  resumeOf: 'Reanudar {{name}}',
  retry: 'Probar de nuevo ahora',
  retryOf: 'Probar {{name}} de nuevo ahora',
  retried: 'Se prueba {{name}} de nuevo.',
  remove: 'Quitar',
  removeOf: 'Quitar {{name}}',
  removeSure: '¿Quitar {{name}}? Lo que aportó se conserva; su contraseña se olvida.',
  removeYes: 'Sí, quitarla',
  removeNo: 'Conservarla',
  paused: '{{name}} está en pausa. Los días hasta que se reanude cuentan como no observados.',
  resumed: '{{name}} se sigue de nuevo.',
  removed: 'Se ha quitado {{name}}.',
  added: 'Se ha añadido {{name}}.',
  coverage: 'Cuándo estuvo observando',
  coverageHint:
    'Un día en que una fuente no estaba activa no es un día tranquilo: nadie sabe a quién se llamó.',
  coveragePicture:
    'Los últimos {{days, number}} días: observados todo el día {{whole, number}}, parte del día {{part, number}}, en ningún momento {{none, number}}.',
  coverageWhole: 'todo el día',
  coveragePart: 'parte del día',
  coverageNone: 'sin observar',
  coverageDay: '{{day}}: {{hours}}',
  hours_one: '{{count, number}} hora',
  hours_other: '{{count, number}} horas',
  columns: { day: 'Día', hours: 'Observado' },
  add: 'Añadir una fuente',
  kind: 'Qué es',
  url: 'Dirección del aparato',
  urlHint: 'Por ejemplo, http://192.168.1.2',
  user: 'Usuario',
  password: 'Contraseña',
  passwordHint:
    'Se guarda en el llavero de su sistema, si lo hay, nunca en el libro ni en un registro, y no se vuelve a mostrar.',
  noPassword: 'Déjela vacía si el aparato no pide ninguna.',
  chooseFile: 'Elegir el archivo',
  chosenFile: 'Elegido: {{name}}',
  listenAt: 'Escuchar en',
  port: 'Puerto',
  exporters: 'Direcciones de los routers',
  exportersHint: 'Una o varias, separadas por comas; por ejemplo, 192.168.1.1',
  interface: 'Red',
  test: 'Probar',
  testing: 'Probando; tarda hasta diez segundos.',
  testWorks: 'Funciona.',
  testFails: 'Aún no funciona.',
  keep: 'Añadir',
  unlock: 'Indicar contraseña',
  unlockOf: 'Contraseña de {{name}}',
  unlocked: 'Se ha indicado la contraseña.',
  keptThisRun:
    'Este equipo no ofrece ningún llavero. La contraseña se guarda hasta que Houseguest termine, y después se vuelve a pedir.',
  notKept: 'No se ha podido entregar la contraseña; inténtelo de nuevo.',
}
