import { useTranslation } from 'react-i18next'
import type { CsvTable } from '../../../shared/csv.ts'
import { countryName } from '../../../shared/i18n/local-tongue.ts'
import type {
  CountrySum,
  FoundDestination,
  HostSum,
  OrganisationSum,
} from '../../../shared/model/contact-views.ts'

const iso = (at: number) => new Date(at).toISOString()

/** The tables of calls as they are saved: headings in the reader's language, bytes and times as plain numbers. */
export function useTables() {
  const { t, i18n } = useTranslation()
  const sums = [
    t('calls.columns.connections'),
    t('calls.columns.lookups'),
    t('calls.columns.out'),
    t('calls.columns.in'),
    t('calls.columns.first'),
    t('calls.columns.last'),
  ]
  const sumsOf = (row: HostSum | OrganisationSum) => [
    row.connections,
    row.lookups,
    row.bytesOut,
    row.bytesIn,
    iso(row.firstAt),
    iso(row.lastAt),
  ]
  const hostColumns = [
    t('calls.columns.host'),
    t('calls.columns.address'),
    t('calls.columns.organisation'),
    t('calls.columns.category'),
    t('calls.columns.country'),
  ]
  const hostOf = (row: HostSum) => [
    row.host,
    row.ip,
    row.organisation,
    row.category,
    countryName(row.country, i18n.language) || null,
  ]
  return {
    organisations: (rows: readonly OrganisationSum[]): CsvTable => ({
      columns: [
        t('calls.columns.organisation'),
        t('calls.columns.category'),
        t('calls.columns.hosts'),
        ...sums,
      ],
      rows: rows.map((row) => [
        row.isLocal ? t('calls.ownNetwork') : row.organisation,
        row.categories,
        row.hosts,
        ...sumsOf(row),
      ]),
    }),
    hosts: (rows: readonly HostSum[]): CsvTable => ({
      columns: [...hostColumns, ...sums],
      rows: rows.map((row) => [...hostOf(row), ...sumsOf(row)]),
    }),
    found: (rows: readonly FoundDestination[]): CsvTable => ({
      columns: [...hostColumns, t('calls.columns.devices'), ...sums],
      rows: rows.map((row) => [...hostOf(row), row.devices, ...sumsOf(row)]),
    }),
    countries: (rows: readonly CountrySum[]): CsvTable => ({
      columns: [
        t('calls.columns.country'),
        t('calls.columns.destinations'),
        t('calls.columns.connections'),
        t('calls.columns.lookups'),
        t('calls.columns.out'),
      ],
      rows: rows.map((row) => [
        countryName(row.country, i18n.language) || null,
        row.destinations,
        row.connections,
        row.lookups,
        row.bytesOut,
      ]),
    }),
  }
}
