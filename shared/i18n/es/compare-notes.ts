import type { compareNotes as english } from '../en/compare-notes.ts'
import type { Texts } from '../texts.ts'

/** Comparing notes with other homes: nothing leaves by itself. */
export const compareNotes: Texts<typeof english> = {
  title: 'Comparar observaciones',
  back: 'Todos los fabricantes',
  lead: '¿Hizo la misma actualización lo mismo en otros lugares? Guarde en un archivo lo que pasó aquí, páselo a gente que conozca e incorpore lo suyo. No hay ningún servidor; nada sale por sí solo.',
  review: 'Lo que podría compartir',
  reviewLead:
    'Una línea por cada cambio de firmware de un modelo: fabricante, modelo, versiones, día y lo que se notó después. Sin nombres, direcciones, números de serie ni lugares. Revise cada línea y deje fuera lo que quiera.',
  reviewNone: 'Aquí no se ha visto todavía ningún cambio de firmware, así que no hay nada que compartir.',
  share: 'Compartir',
  shareOne: 'Compartir {{model}}, {{version}}',
  all: 'Elegir todas',
  nothing: 'No elegir ninguna',
  columns: {
    model: 'Modelo',
    change: 'Cambio',
    day: 'Día',
    effects: 'Notado después',
    homes: 'Hogares',
    first: 'Visto primero',
  },
  change: 'De {{from}} a {{to}}',
  changeFirst: 'a {{to}}',
  noEffect: 'Nada',
  chosen_one: '{{count, number}} línea elegida',
  chosen_other: '{{count, number}} líneas elegidas',
  preview: 'Ver el archivo tal como será',
  previewText: 'El archivo, firmado',
  save: 'Guardar el archivo firmado',
  signed:
    'El archivo se firma con una clave que representa a este hogar y no dice nada de él: otros pueden contarlo una sola vez y ver que nadie lo ha cambiado.',
  newPseudonym: 'Empezar con un seudónimo nuevo',
  newPseudonymDone: 'Los archivos de ahora en adelante no se pueden relacionar con los anteriores.',
  side: 'Lo que vieron los hogares',
  sideLead_one: 'Solo sus propias observaciones: incorpore un archivo de otro hogar para comparar.',
  sideLead_other: 'Las observaciones de {{count, number}} hogares, incluido el suyo.',
  sideNone: 'Ningún hogar notó nada después de un cambio.',
  same: '{{homes, number}} de {{of, number}} hogares vieron lo mismo',
  alone: 'Hasta ahora solo un hogar ha hablado de este cambio',
  here: 'Este hogar también',
  notHere: 'Este hogar no',
  take: 'Incorporar un archivo de otro hogar',
  taken_one: 'Se ha incorporado {{count, number}} observación.',
  taken_other: 'Se han incorporado {{count, number}} observaciones.',
  takenBefore: 'Este archivo ya se había incorporado.',
}
