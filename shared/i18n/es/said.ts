import type { said as english } from '../en/said.ts'
import type { Texts } from '../texts.ts'
import { ownReasons } from './own-reasons.ts'
import { problemsDeliveries } from './problems-deliveries.ts'
import { problemsFields } from './problems-fields.ts'
import { problemsHome } from './problems-home.ts'
import { problemsHub } from './problems-hub.ts'
import { problemsLedger } from './problems-ledger.ts'
import { problemsPages } from './problems-pages.ts'
import { problemsSources } from './problems-sources.ts'
import { saidDevices } from './said-devices.ts'
import { saidLetter } from './said-letter.ts'
import { saidReport } from './said-report.ts'
import { saidReportFigures } from './said-report-figures.ts'
import { saidReportMakers } from './said-report-makers.ts'
import { saidServices } from './said-services.ts'
import { saidStanding } from './said-standing.ts'
import { saidTraffic } from './said-traffic.ts'

/** Every sentence a rule can say, by the kind of warning, and those of problems and of our own record. */
export const said: Texts<typeof english> = {
  ...saidDevices,
  ...saidTraffic,
  ...saidStanding,
  problems: {
    ...problemsLedger,
    ...problemsHome,
    ...problemsSources,
    ...problemsPages,
    ...problemsHub,
    ...problemsDeliveries,
    ...problemsFields,
  },
  ownReasons,
  letter: saidLetter,
  services: saidServices,
  report: { ...saidReport, ...saidReportFigures, ...saidReportMakers },
  aDevice: 'Un dispositivo',
  aPrinter: 'Una impresora',
  itsMaker: 'Su fabricante',
  unknown: 'desconocido',
  quoted: '{{text}}',
  onDay: '{{day, day}}',
  noted: 'Usted anotó: «{{note}}».',
  about: 'aproximadamente {{span}}',
  documents: {
    privacy: 'política de privacidad',
    terms: 'condiciones de uso',
    support: 'compromisos de soporte',
  },
  link: {
    none: 'No consta ningún cambio anterior con el que compararlo.',
    update:
      'La actualización de {{from}} a {{to}} llegó {{lag, about}} antes; una relación se considera {{wording}}.',
    terms:
      'Las condiciones publicadas cambiaron {{lag, about}} antes; una relación se considera {{wording}}.',
    mates_one: 'Otro dispositivo del modelo con esa versión muestra lo mismo.',
    mates_other: 'Otros {{count, number}} dispositivos del modelo con esa versión muestran lo mismo.',
    controls_one: 'Uno con otra versión no lo muestra.',
    controls_other: '{{count, number}} con otra versión no lo muestran.',
    against:
      'Un dispositivo con otra versión también lo muestra, lo que habla en contra de la actualización como motivo.',
    sitesSame_one:
      'En otras {{sites, number}} sedes del concentrador, {{count, number}} dispositivo del modelo con esa versión muestra lo mismo.',
    sitesSame_other:
      'En otras {{sites, number}} sedes del concentrador, {{count, number}} dispositivos del modelo con esa versión muestran lo mismo.',
    sitesSameNot_one:
      'En otras {{sites, number}} sedes del concentrador, {{count, number}} dispositivo del modelo con esa versión no lo muestra.',
    sitesSameNot_other:
      'En otras {{sites, number}} sedes del concentrador, {{count, number}} dispositivos del modelo con esa versión no lo muestran.',
    sitesControls_one:
      'En otras {{sites, number}} sedes del concentrador, {{count, number}} dispositivo del modelo con otra versión no lo muestra.',
    sitesControls_other:
      'En otras {{sites, number}} sedes del concentrador, {{count, number}} dispositivos del modelo con otra versión no lo muestran.',
    sitesAgainst_one:
      'En otras {{sites, number}} sedes del concentrador, {{count, number}} dispositivo con otra versión también lo muestra; por eso lo que dicen las sedes está en disputa y no cuenta.',
    sitesAgainst_other:
      'En otras {{sites, number}} sedes del concentrador, {{count, number}} dispositivos con otra versión también lo muestran; por eso lo que dicen las sedes está en disputa y no cuenta.',
    wordings: {
      'no link shown': 'no demostrada',
      possible: 'posible',
      likely: 'probable',
      corroborated: 'corroborada',
    },
  },
  'policy-changed': {
    title: '{{vendor}} cambió un texto: {{document}}',
    between: 'Entre el {{from, day}} y el {{to, day}}: {{came}}, {{went}}.',
    came_one: '{{count, number}} frase añadida',
    came_other: '{{count, number}} frases añadidas',
    went_one: '{{count, number}} frase retirada',
    went_other: '{{count, number}} frases retiradas',
    touches: 'Afectan a: {{topics}}.',
    touchesNothing:
      'Ninguna afecta a la cesión, la publicidad, la conservación ni sus opciones, hasta donde las palabras lo dicen.',
    bought: '{{vendor}} pasó a {{owner}} {{lag, about}} antes.',
    dropped: 'Una promesa ya no está: «{{text}}»',
    adviceRead: 'Lea las frases cambiadas.',
    adviceObject: 'Opóngase donde el texto lo permita.',
    added: 'Nuevo: {{text}}',
    removed: 'Retirado: {{text}}',
    topics: {
      advertising: 'publicidad',
      'sharing with others': 'cesión a otros',
      'how long data are kept': 'cuánto tiempo se guardan los datos',
      'your choice': 'sus opciones',
      recording: 'grabación',
      'combining data': 'combinación de datos',
      'training of machines': 'entrenamiento de máquinas',
      'law and disputes': 'derecho y litigios',
    },
  },
  'ownership-changed': {
    title: '{{vendor}} pertenece ahora a {{owner}}',
    before: 'Hasta entonces figuraba {{former}} como su propietario.',
    seen: 'Se vio por primera vez el {{at, day}}.',
    advice: 'Vigile su texto de privacidad en los meses siguientes.',
    owners: 'Propietario: {{owner}}, antes: {{former}}',
  },
  'support-ended': {
    title: 'El soporte de {{product}} ha terminado',
    end: 'Su fabricante indicó el {{end, day}} como final.',
    active: 'El dispositivo sigue conectándose a internet.',
    quiet: 'Desde entonces no se ha visto tráfico suyo.',
    adviceOffline: 'Manténgalo fuera de internet si funciona sin ella.',
    adviceReplace: 'Prevea su sustitución; pregunte al fabricante qué será de su servicio.',
    stated_one: 'Fin del soporte de {{model}}: {{date}} (indicado {{count, number}} día antes)',
    stated_other: 'Fin del soporte de {{model}}: {{date}} (indicado {{count, number}} días antes)',
  },
}
