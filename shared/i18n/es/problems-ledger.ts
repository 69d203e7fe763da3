import type { problemsLedger as english } from '../en/problems-ledger.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with the ledger, its backups and reports, as the engine says it in English. */
export const problemsLedger: Texts<typeof english> = {
  engineGone: 'El programa en segundo plano se detuvo; se está iniciando de nuevo.',
  noLedger:
    'Todavía no hay libro de registro en {{file}}; haga primero una exploración o abra la demostración.',
  ledgerDamaged: 'El libro de registro {{file}} está dañado; restaure una copia (no se borró nada).',
  ledgerUnfit: 'El libro de registro {{file}} no concuerda consigo mismo; restaure una copia.',
  ledgerNotOpen: 'El libro de registro {{file}} no está abierto.',
  notALedger: '{{file}} no es un libro de registro; elija otro archivo.',
  foreignDatabase: '{{file}} es la base de datos de otro programa; elija otro archivo.',
  realLedger: '{{file}} es un libro de registro real, no una demostración; elija otro archivo.',
  ledgerWritten: 'Otro programa está escribiendo en {{file}}; ciérrelo o elija otro archivo.',
  ledgerLocked: 'Otro Houseguest está escribiendo en {{file}}; ciérrelo o elija otro archivo.',
  ledgerUnreadable:
    'El libro de registro {{file}} no se puede abrir ({{code}}); revise la ruta y sus permisos.',
  ledgerFolderClosed:
    'El libro de registro {{file}} está en una carpeta en la que no se puede escribir; cópielo a otra y abra la copia.',
  ledgerNewer:
    'El libro de registro {{file}} es de un Houseguest más nuevo (forma {{version}}, este conoce {{newest}}); actualice Houseguest. No se cambió nada.',
  sqliteOld: 'SQLite {{version}} es anterior a {{floor}}; instale Houseguest de nuevo.',
  electronOld:
    'Electron {{version}} es demasiado antiguo para el controlador SQLite del libro de registro y no hay un Node.js más nuevo a su lado; use el Electron oficial o ejecute: npm ci',
  diskFull: 'El disco de {{file}} está lleno; libere espacio, no se pierde nada de lo anotado.',
  diskFullHeld:
    'El disco de {{file}} está lleno; libere espacio: {{held}} observaciones esperan para escribirse.',
  diskFullDropped:
    'El disco de {{file}} está lleno; libere espacio: {{held}} observaciones esperan para escribirse. Otras {{dropped}} eran demasiadas para guardarlas.',
  clockBefore:
    'El reloj de este equipo marca {{now}}, antes de que existiera Houseguest; póngalo en hora y explore después.',
  clockAhead:
    'El reloj de este equipo marca {{now}}, años después de la última exploración ({{latest}}); póngalo en hora, o explore de nuevo en diez minutos si es correcto.',
  demoNotBackedUp: 'La casa de demostración no se guarda en copias: se puede volver a reproducir.',
  demoRefuses:
    'Esta es la casa de demostración: no envía nada ni observa ninguna red real; vuelva a su propia casa para eso.',
  restoring: 'El libro de registro se está restaurando o moviendo; espere a que termine.',
  moveCancelled: 'El traslado se canceló; todo está donde estaba.',
  moveInside: 'El libro de registro ya está en {{folder}}; elija una carpeta fuera de ella.',
  moveTaken: 'Ya hay un libro de registro en {{folder}}; elija otra carpeta, no se cambió nada.',
  moveClosed: 'No se puede escribir nada en {{folder}} ({{code}}); elija otra carpeta, no se cambió nada.',
  moveNoSpace:
    'El disco de {{folder}} tiene {{free}} libres y hacen falta {{need}}; libere espacio o elija otra carpeta.',
  moveNotWhole: '{{file}} no llegó entero; revise ese disco, no se cambió nada.',
  placeUnreadable:
    'No se puede leer {{file}}, y solo ahí consta adónde se movió su libro de registro; elija la carpeta en la que está.',
  ledgerGone:
    'Su libro de registro se movió a {{folder}} y ahora no está ahí; conecte su disco o elija la carpeta en la que está.',
  noLedgerIn: 'No hay ningún libro de registro en {{folder}}; elija la carpeta en la que está.',
  noRestore: 'No hay ninguna restauración que deshacer.',
  ledgerWhole: 'El libro de registro está íntegro; no hace falta.',
  noFolder: '{{folder}} no es una carpeta; elija una que exista.',
  backupFolderGone: 'La carpeta {{folder}} de las copias no está; conecte su disco o elija otra.',
  noCopyPut: 'No se pudo poner ninguna copia en {{folder}} ({{why}}); revise su disco o elija otra carpeta.',
  copyOtherThanWritten: 'no era lo que se había escrito',
  copyNotWhole: 'La copia no está íntegra ({{why}}); se conservan las anteriores.',
  copyNotReplaced: 'La copia no está íntegra ({{why}}); no se reemplazó nada.',
  copyNotArrived: 'La copia de {{name}} no llegó íntegra; no se cambió nada.',
  noBackup: 'No hay ninguna copia llamada {{name}}.',
  backupNotWhole: 'La copia {{name}} ya no está íntegra; elija otra.',
  backupNewer: 'La copia {{name}} es de un Houseguest más nuevo; actualice Houseguest para restaurarla.',
  backupNoSpace:
    'Al disco de {{folder}} le falta espacio para una copia; libere algo, se conservan las anteriores.',
  planUnreadable: '{{file}} no se puede leer; apártelo y empiece de nuevo: no se borró nada.',
  ledgerItself: '{{file}} es el propio libro de registro; nombre otro archivo para la copia.',
  notOverwritten:
    '{{file}} existe y no es un libro de registro; nombre otro archivo, no se sobrescribió nada.',
  noExportPage: 'Esto no es una página de una exportación; empiécela de nuevo.',
  reportToFolder: '{{file}} es una carpeta; nombre un archivo para el informe.',
  reportNotOrdinary: '{{file}} no es un archivo corriente; nombre otro.',
  reportOverLedger: '{{file}} es un libro de registro u otra base de datos; nombre otro archivo.',
  reportNotWritten: 'El informe no se puede escribir en {{file}}: {{why}}.',
  copyNotWritten: 'La copia no se puede escribir en {{file}}: {{why}}.',
  noLogin: 'Este sistema no ofrece ninguna forma de iniciar Houseguest al abrir la sesión.',
  folderNotShown: 'No se pudo mostrar la carpeta {{folder}} ({{why}}); ábrala usted.',
  choiceNotKept:
    '{{what}} no se pudo guardar ({{code}}); compruebe que la carpeta de datos admite escritura y tiene espacio.',
  theSetting: 'El ajuste',
  startingAtLogin: 'El inicio con la sesión',
  thePassword: 'La contraseña',
  noSuchFolder: 'esa carpeta no existe; créela o elija otra',
  pathIsFile: 'una parte de esa ruta es un archivo; elija otra carpeta',
  mayNotWrite: 'no puede escribir ahí; elija otra carpeta',
  nothingWritable: 'ahí no se puede escribir nada; elija otra carpeta',
  diskIsFull: 'el disco está lleno; haga sitio e inténtelo de nuevo',
  shareIsFull: 'su parte del disco está llena; haga sitio e inténtelo de nuevo',
  nameTooLong: 'ese nombre es demasiado largo; elija uno más corto',
}
