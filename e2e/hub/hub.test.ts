/**
 * A real PostgreSQL, real ledgers with a year in them, and an attacker with a real key. The cases share one server, which
 * takes longer to start than most of them, and run in this order: later ones look at what earlier ones told.
 */
import './telling.cases.ts'
import './looking.cases.ts'
import './attacker.cases.ts'
import './away.cases.ts'
import './elsewhere.cases.ts'
import './five-sites.cases.ts'
import './refusals.cases.ts'
