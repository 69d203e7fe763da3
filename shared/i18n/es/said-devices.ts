import type { saidDevices as english } from '../en/said-devices.ts'
import type { Texts } from '../texts.ts'

/** What rules say of devices: who they are, what they run, what they offer, how they print. */
export const saidDevices: Texts<typeof english> = {
  'new-device': {
    title: '{{name}} es nuevo aquí',
    seen: 'Se vio por primera vez el {{at, day}}.',
    adviceName: 'Dele un nombre y un lugar si es suyo.',
    adviceStranger: 'Si nadie lo conoce, cambie la contraseña del wifi.',
    sighting: 'Visto por primera vez, {{at, moment}}',
    sightingAt: 'Visto por primera vez en {{ip}}, {{at, moment}}',
  },
  'device-returned-different': {
    title: 'Otro dispositivo responde como {{name}}',
    seen_one:
      '{{before}} se vio por última vez {{count, number}} día antes; en la misma dirección de hardware responde ahora {{now}}.',
    seen_other:
      '{{before}} se vio por última vez {{count, number}} días antes; en la misma dirección de hardware responde ahora {{now}}.',
    adviceLabel: 'Compare el número de serie de su etiqueta.',
    adviceExchanged: 'Si lo ha cambiado por otro, dígalo; su historia empieza entonces de nuevo.',
    before: 'Antes: {{self}}',
    now: 'Ahora: {{self}}',
    withSerial: '{{model}}, número de serie {{serial}}',
    unnamed: 'un modelo sin nombre',
  },
  'identity-conflict': {
    turns: 'Dos dispositivos se turnan como {{name}}',
    turnsSeen:
      'El número de serie {{from}} y el número de serie {{to}} responden por turnos en una misma dirección de hardware.',
    adviceUnplug: 'Desenchufe uno de ellos y mire quién sigue respondiendo.',
    inTurn: '{{from}} y {{to}} por turnos',
    serial: 'Dos direcciones indican el mismo número de serie',
    serialSeen: 'El número de serie {{serial}} aparece en dos direcciones de hardware.',
    serialReasons: 'Así ocurre con un dispositivo con dos conexiones de red; también con una copia.',
    adviceAcknowledge: 'Si tiene cable y wifi a la vez, es normal: indique que lo esperaba.',
    address: 'Dos dispositivos responden por la dirección {{address}}',
    addressSeen:
      'Por la dirección {{address}} responden {{macs}}. Lo que se dijo desde allí solo se atribuye a uno de ellos cuando es seguro quién lo dijo.',
    stranger: 'Un dispositivo en {{address}} dice ser otro',
    strangerSeen:
      '{{macs}} responde por {{address}} y también por otras direcciones, y lo que habla allí dice de sí mismo lo mismo que otro dispositivo.',
    addressReasons:
      'Así ocurre con dos dispositivos que tienen la misma dirección y con un dispositivo con dos conexiones de red; también con uno que quiere leer o cambiar lo que va dirigido a otro.',
    adviceAddress:
      'Busque estas direcciones de hardware en su router. Retire de la red el dispositivo que no conozca o dé a cada uno su propia dirección.',
    addressAnswered: '{{macs}} respondieron por {{address}}',
    statedFirst: 'El número de serie {{serial}} lo indicó antes otro dispositivo',
  },
  'firmware-changed': {
    title: '{{name}} funciona ahora con {{version}}',
    announced: 'El fabricante lo anunció con palabras claras.',
    announcedTopics: 'El fabricante lo anunció; las notas hablan de: {{topics}}.',
    vague: 'Las notas dicen que hay una actualización, pero no qué cambia.',
    notFound: 'Hasta ahora no se han encontrado notas sobre esta versión.',
    notSearched:
      'Todavía no se han consultado las notas de versión de este fabricante, así que no se sabe si lo anunció.',
    adviceAsk: 'Pregunte al fabricante qué cambia esta versión.',
    adviceAutomatic: 'Desactive las actualizaciones automáticas si quiere decidir por su cuenta.',
    lastSeen: '{{name}}: {{version}}, visto por última vez el {{at, day}}',
    version: '{{name}}: {{version}}',
    notes: 'Notas del fabricante',
    topics: {
      supplies: 'consumibles',
      removal: 'funciones retiradas',
      accounts: 'cuentas',
      ads: 'publicidad',
      data: 'datos',
    },
  },
  'firmware-unannounced': {
    title: '{{name}} se actualizó a {{version}} sin previo aviso',
    uncovered: '{{maker}} publica notas de versión, pero ninguna de las que constan trata de esta versión.',
    adviceWatch: 'Observe qué funciona de otro modo a partir de ahora.',
  },
  'firmware-downgraded': {
    title: '{{name}} volvió de {{from}} a {{to}}',
    unannounced: 'El fabricante no lo ha anunciado.',
    adviceReset:
      'Si nadie lo hizo a propósito, restablezca el dispositivo e instale la versión más reciente.',
  },
  'new-service': {
    title: '{{name}} ofrece ahora {{service}}',
    before: 'No se ofrecía en las semanas anteriores.',
    adviceOff: 'Desactívelo en los ajustes del dispositivo si no lo usa.',
    advicePassword: 'Cambie la contraseña del dispositivo.',
    port: '{{service}}, puerto {{port}}',
    doors: {
      telnet: 'Telnet, control sin cifrado (RFC 854).',
      ftp: 'FTP, contraseñas sin cifrar (RFC 959).',
      shell: 'Línea de órdenes a distancia sin cifrado (RFC 1282).',
      debugging: 'Acceso de desarrollo de Android.',
      screen: 'Pantalla a distancia (RFC 6143).',
      management: 'Gestión a distancia (TR-069).',
      ssh: 'SSH, control a distancia (RFC 4253).',
    },
  },
  'service-gone': {
    title: '{{name}} ya no ofrece {{service}}',
    steady: 'Estuvo disponible casi siempre desde el {{first, day}}, por última vez el {{last, day}}.',
    adviceRestart: 'Reinicie el dispositivo y mire de nuevo.',
    adviceAsk: 'Anote qué ha dejado de funcionar y pregunte al fabricante.',
    lastSeen: '{{service}}, puerto {{port}}, visto por última vez',
    without: 'Se miró de nuevo y ya no estaba',
    gone: '{{name}}: {{service}} ha desaparecido',
  },
  'supply-refused': {
    title: '{{name}} rechaza un consumible que no está vacío',
    says: 'El mensaje dice: «{{text}}»',
    unfamiliar: 'La pieza {{part}} se acababa de colocar y nunca había funcionado en esta impresora.',
    adviceKeep: 'Guarde el cartucho y el recibo, y haga una foto del mensaje.',
    adviceUpdates: 'Desactive las actualizaciones automáticas de esta impresora hasta saber más.',
    adviceTry: 'Pruebe el cartucho en otra impresora del mismo modelo, si la hay.',
    level: '{{supply}}: {{level}}, {{at, day}}',
    levelOfPart: '{{supply}}: {{level}}, pieza {{part}}, {{at, day}}',
    percent: '{{percent, percent}}',
    levelUnknown: 'nivel desconocido',
    refusal: '{{name}}: {{text}}',
  },
  'supply-yield-drop': {
    title: '{{supply}} imprime un {{fall, percent}} menos de páginas que los anteriores',
    rate: '{{rate, decimal}} páginas por cada 1 %, tras usar el {{used, percent}}; la mediana de {{count, number}} anteriores de la pieza {{part}} era {{usual, decimal}}.',
    adviceWeigh: 'Guarde los cartuchos usados; pese uno que se dé por vacío.',
    adviceBox: 'Compare con el rendimiento que indica la caja.',
    earlier: 'Anteriores: {{rates, decimal}} páginas por cada 1 %',
  },
  'supply-replaced-early': {
    title: '{{name}}: se cambian cartuchos en los que queda bastante',
    left_one:
      '{{early, number}} de {{count, number}} último cambio se hizo con cerca del {{left, percent}} restante.',
    left_other:
      '{{early, number}} de los últimos {{count, number}} cambios se hicieron con cerca del {{left, percent}} restante.',
    adviceUse: 'Use cada cartucho hasta que la impresión palidezca.',
    adviceReorder: 'Cambie el nivel de pedido de una suscripción, o cancélela.',
    atLeast: '{{supply}}: queda al menos el {{left, percent}}',
  },
  'delayed-change': {
    title: 'Se sospecha un cambio diferido: {{product}}',
    titleUnnamed: 'Se sospecha un cambio diferido: dispositivo de {{vendor}}',
    refuses: 'Rechaza sus consumibles desde el {{since, day}}, tras {{quiet, span}} sin actualización.',
    gone: 'Ya no ofrece {{service}} desde el {{since, day}}, tras {{quiet, span}} sin actualización.',
    talks: 'Habla con {{party}} desde el {{since, day}}, tras {{quiet, span}} sin actualización.',
    settles: 'Lo aclararía un dispositivo del modelo con otra versión que no lo haga.',
    adviceKeep: 'Guarde lo que lo demuestra: los cartuchos y recibos, los mensajes, los números de versión.',
    adviceUpdates: 'No actualice los dispositivos del modelo que siguen funcionando como antes.',
    adviceAsk: 'Pregunte al fabricante por escrito; con estas pruebas se puede redactar una carta.',
    contact: '{{name}}: primer contacto con {{host}}',
  },
}
