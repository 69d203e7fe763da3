/**
 * The hub's shape, step by step. Plain SQL that the distributed engines speaking PostgreSQL's protocol also run: no
 * extension, no sequence, no trigger, no stored code. Every key of what sites write begins with the site, so rows
 * spread by it. A shipped step is never edited.
 */
export interface HubMigration {
  readonly id: number
  readonly name: string
  readonly statements: readonly string[]
}

/** Tables in which each row is a site's: those of the second step, and all. */
const FACT_TABLES = [
  'device',
  'change',
  'warning',
  'contact_day',
  'organisation_day',
  'organisation_recent',
  'site_state',
] as const

/** Every table in which each row is a site's: a site writes its own rows, a viewer sees those of its group. */
export const SITE_TABLES = [...FACT_TABLES, 'version_recent', 'effect'] as const

/** The site the connected role speaks for; one look-up a statement. */
const OWN_SITE = `(SELECT s.site_id FROM houseguest.site s WHERE s.role_name = current_user AND s.revoked_at IS NULL)`
/** The sites the connected role may look at. */
const SEEN_SITES = `(SELECT m.site_id FROM houseguest.group_member m JOIN houseguest.viewer v
  ON v.group_name = m.group_name WHERE v.role_name = current_user)`

const policies = (table: string): string[] => [
  `ALTER TABLE houseguest.${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE houseguest.${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own ON houseguest.${table} FOR ALL TO houseguest_site
   USING (site_id = ${OWN_SITE}) WITH CHECK (site_id = ${OWN_SITE})`,
  `CREATE POLICY seen ON houseguest.${table} FOR SELECT TO houseguest_viewer USING (site_id IN ${SEEN_SITES})`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON houseguest.${table} TO houseguest_site`,
  `GRANT SELECT ON houseguest.${table} TO houseguest_viewer`,
]

/** Texts are bounded: a leaked key may fill its own rows, not the disk with one of them. */
const text = (column: string, max: number, nulls: 'NULL' | 'NOT NULL' = 'NULL') =>
  `${column} text ${nulls} CHECK (length(${column}) <= ${max})`

/** How a hub's database came to be, step by step: ids rise, and a step that was run once never changes. */
export const hubMigrations: readonly HubMigration[] = [
  {
    id: 10,
    name: 'sites',
    statements: [
      `CREATE TABLE houseguest.site (
        site_id uuid PRIMARY KEY,
        ${text('name', 128, 'NOT NULL')},
        role_name text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
      )`,
      `CREATE TABLE houseguest.group_member (
        group_name text NOT NULL, site_id uuid NOT NULL, PRIMARY KEY (group_name, site_id)
      )`,
      `CREATE TABLE houseguest.viewer (
        role_name text NOT NULL, group_name text NOT NULL, PRIMARY KEY (role_name, group_name)
      )`,
      `GRANT USAGE ON SCHEMA houseguest TO houseguest_site, houseguest_viewer`,
      // Who is who is read by the policies as the asking role, so each sees its own line and no other.
      ...['site', 'group_member', 'viewer'].flatMap((table) => [
        `ALTER TABLE houseguest.${table} ENABLE ROW LEVEL SECURITY`,
        `GRANT SELECT ON houseguest.${table} TO houseguest_viewer`,
      ]),
      `GRANT SELECT ON houseguest.site TO houseguest_site`,
      `CREATE POLICY own ON houseguest.site FOR SELECT TO houseguest_site USING (role_name = current_user)`,
      `CREATE POLICY own ON houseguest.viewer FOR SELECT TO houseguest_viewer USING (role_name = current_user)`,
      `CREATE POLICY seen ON houseguest.group_member FOR SELECT TO houseguest_viewer USING (group_name IN
        (SELECT v.group_name FROM houseguest.viewer v WHERE v.role_name = current_user))`,
      `CREATE POLICY seen ON houseguest.site FOR SELECT TO houseguest_viewer USING (site_id IN ${SEEN_SITES})`,
    ],
  },
  {
    id: 20,
    name: 'facts',
    statements: [
      `CREATE TABLE houseguest.site_state (
        site_id uuid PRIMARY KEY, revision bigint NOT NULL, last_sent timestamptz NOT NULL
      )`,
      `CREATE TABLE houseguest.device (
        site_id uuid NOT NULL, ${text('device_id', 64, 'NOT NULL')}, ${text('vendor', 128)}, ${text('model', 128)},
        ${text('kind', 32, 'NOT NULL')}, ${text('firmware', 512)},
        firmware_since timestamptz, ${text('name', 256)},
        first_seen timestamptz NOT NULL, last_seen timestamptz NOT NULL,
        PRIMARY KEY (site_id, device_id)
      )`,
      `CREATE TABLE houseguest.change (
        site_id uuid NOT NULL, ${text('change_id', 64, 'NOT NULL')}, ${text('device_id', 64, 'NOT NULL')},
        ${text('key', 128, 'NOT NULL')}, ${text('from_value', 4096, 'NOT NULL')}, ${text('to_value', 4096, 'NOT NULL')},
        last_seen_old timestamptz NOT NULL, first_seen_new timestamptz NOT NULL,
        PRIMARY KEY (site_id, change_id)
      )`,
      `CREATE TABLE houseguest.warning (
        site_id uuid NOT NULL, ${text('warning_id', 128, 'NOT NULL')}, ${text('device_id', 64)},
        ${text('kind', 64, 'NOT NULL')}, ${text('severity', 16, 'NOT NULL')}, ${text('state', 16, 'NOT NULL')},
        ${text('vendor', 128)}, ${text('title', 512)}, at timestamptz NOT NULL,
        PRIMARY KEY (site_id, warning_id)
      )`,
      `CREATE INDEX warning_by_state ON houseguest.warning (state, kind)`,
      `CREATE TABLE houseguest.contact_day (
        site_id uuid NOT NULL, day integer NOT NULL, ${text('device_id', 64, 'NOT NULL')},
        ${text('destination', 256, 'NOT NULL')}, ${text('organisation', 128)}, ${text('category', 64)},
        connections bigint NOT NULL, bytes_out bigint, bytes_in bigint,
        PRIMARY KEY (site_id, day, device_id, destination)
      )`,
      `CREATE TABLE houseguest.organisation_day (
        site_id uuid NOT NULL, day integer NOT NULL, ${text('organisation', 256, 'NOT NULL')},
        devices integer NOT NULL, connections bigint NOT NULL, bytes_out bigint, bytes_in bigint,
        PRIMARY KEY (site_id, day, organisation)
      )`,
      // Sums of a site's last 30 days, as of when it told the hub last: what questions about all sites read.
      `CREATE TABLE houseguest.organisation_recent (
        site_id uuid NOT NULL, ${text('organisation', 256, 'NOT NULL')},
        connections bigint NOT NULL, bytes_out bigint, bytes_in bigint,
        PRIMARY KEY (site_id, organisation)
      )`,
      ...FACT_TABLES.flatMap(policies),
    ],
  },
  {
    id: 30,
    name: 'versions',
    statements: [
      // A site's devices by model and version, as of revision `summed`. While a site tells, or where an older program
      // told last, `summed` lags behind `revision`, and questions count its devices instead.
      `ALTER TABLE houseguest.site_state ADD COLUMN summed bigint`,
      `CREATE TABLE houseguest.version_recent (
        site_id uuid NOT NULL, place integer NOT NULL, ${text('vendor', 128)}, ${text('model', 128, 'NOT NULL')},
        ${text('firmware', 512)}, devices integer NOT NULL, is_model integer NOT NULL,
        changed_first timestamptz, changed_last timestamptz,
        PRIMARY KEY (site_id, place)
      )`,
      ...policies('version_recent'),
    ],
  },
  {
    id: 40,
    name: 'effects',
    statements: [
      // What devices newly do, by names that are the same at every site. What was not looked at stays NULL: of a
      // device that an older program told, nobody can say what it does not do.
      `ALTER TABLE houseguest.device ADD COLUMN looked_at timestamptz`,
      `ALTER TABLE houseguest.device ADD COLUMN ${text('services', 2048)}`,
      `ALTER TABLE houseguest.device ADD COLUMN called_on timestamptz`,
      `ALTER TABLE houseguest.device ADD COLUMN ${text('parties', 4096)}`,
      `CREATE TABLE houseguest.effect (
        site_id uuid NOT NULL, ${text('device_id', 64, 'NOT NULL')}, ${text('name', 256, 'NOT NULL')},
        since timestamptz NOT NULL,
        PRIMARY KEY (site_id, device_id, name)
      )`,
      ...policies('effect'),
    ],
  },
]
