import type { shell as english } from '../en/shell.ts'
import type { Texts } from '../texts.ts'

/** The frame around every screen: navigation, engine state, words used in many places. */
export const shell: Texts<typeof english> = {
  app: 'Houseguest',
  skipToContent: 'Saltar al contenido',
  navigation: 'Principal',
  demoHome: 'Casa de demostración',
  demoHomeExplained: 'Ninguno de estos dispositivos existe.',
  engineGone:
    'El programa en segundo plano se ha detenido y se está iniciando de nuevo. Lo que ve aquí es el último estado conocido.',
  engineStart: 'Iniciarlo ahora',
  engineFailed: 'El programa en segundo plano no se ha podido iniciar',
  ledgerGone: 'Su libro de registro no está',
  lookAgain: 'Volver a mirar',
  chooseLedger: 'Elegir su carpeta…',
  beginEmpty: 'Empezar un libro vacío',
  openAppLedger: 'Abrir el otro libro',
  beginEmptyLead:
    'Un libro vacío empezaría en {{folder}}. El que movió queda como está: puede volver a abrirlo en los ajustes, en «Sus datos».',
  openAppLead:
    'Hay otro libro en {{folder}}. El que movió queda como está: puede volver a abrirlo en los ajustes, en «Sus datos».',
  engineBack: 'El programa en segundo plano vuelve a estar en marcha.',
  notSaved: 'No se pudo guardar «{{name}}» ahí; libere espacio en ese disco o guárdelo en otro lugar.',
  understood: 'Cerrar',
  loading: 'Cargando…',
  tryAgain: 'Reintentar',
  failedTitle: 'Esto no se ha podido leer',
  notFoundTitle: 'Aquí no hay nada',
  notFoundText: 'Esta página no existe, o lo que mostraba ya no está.',
  toHome: 'Ir a Inicio',
  unknown: 'Desconocido',
  noDay: 'Quitar el día',
  choose: 'Elegir',
  asTable: 'Lo mismo en una tabla',
  showMore: 'Ver {{count}} más',
  screenFailedTitle: 'Esta pantalla no se ha podido mostrar',
  screenFailedText: 'No se ha perdido nada de lo registrado. Puede reintentarlo o ir a otra pantalla.',
}
