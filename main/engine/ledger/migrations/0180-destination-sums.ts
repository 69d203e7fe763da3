import type { Migration } from '../migration.ts'

/** What all destinations come to, for pages about the whole home: their names are too many to be read each time. */
export const destinationSums: Migration = {
  id: 180,
  name: 'destination-sums',
  up(db) {
    db.exec(`
      -- is_lookup: name lookups (protocol dns) are summed apart. destinations: how many rows of 'destination' it is of.
      CREATE TABLE destination_sum (
        organisation TEXT,
        category TEXT,
        country TEXT,
        is_lookup INTEGER NOT NULL,
        destinations INTEGER NOT NULL,
        first_at INTEGER,
        last_at INTEGER,
        connections INTEGER NOT NULL,
        bytes_out INTEGER,
        bytes_in INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX destination_sum_by_what ON destination_sum(ifnull(organisation, ''), ifnull(category, ''),
        ifnull(country, ''), is_lookup);
      INSERT INTO destination_sum SELECT organisation, category, country, protocol = 'dns', count(*), min(first_at),
          max(last_at), sum(connections), sum(bytes_out), sum(bytes_in)
        FROM destination GROUP BY 1, 2, 3, 4;
    `)
  },
}
