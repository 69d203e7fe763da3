import { useTranslation } from 'react-i18next'
import type { CsvTable } from '../../../shared/csv.ts'
import { countryName } from '../../../shared/i18n/local-tongue.ts'
import type {
  CountrySum,
  DaySum,
  FoundDestination,
  HostSum,
  HourSum,
  OrganisationSum,
} from '../../../shared/model/contact-views.ts'
import type { CalendarDay } from './calendar.ts'

const iso = (at: number) => new Date(at).toISOString()

/** The tables of calls as they are saved: headings in the reader's language, bytes and times as plain numbers. */
export function useTables() {
  const { t, i18n } = useTranslation()
  const bytes = (what: string) => t('calls.columns.bytes', { what })
  const sums = [
    t('calls.columns.connections'),
    t('calls.columns.lookups'),
    bytes(t('calls.columns.out')),
    bytes(t('calls.columns.in')),
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
  const counts = sums.slice(0, 4)
  /** What was not observed is no nought. */
  const countsOf = (row: DaySum | HourSum, isDark: boolean) =>
    isDark ? [null, null, null, null] : [row.connections, row.lookups, row.bytesOut, row.bytesIn]
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
    /** `counted` is what `hosts` counts: of a device its hosts, of the home each port of one, too. */
    organisations: (rows: readonly OrganisationSum[], counted: 'hosts' | 'destinations'): CsvTable => ({
      columns: [
        t('calls.columns.organisation'),
        t('calls.columns.category'),
        t(`calls.columns.${counted}`),
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
    days: (rows: readonly CalendarDay[]): CsvTable => ({
      columns: [t('calls.columns.day'), ...counts, t('calls.columns.watchedHours')],
      rows: rows.map((row) => [
        iso(row.day).slice(0, 10),
        ...countsOf(row, row.dark),
        row.watched === 'none' && !row.dark ? null : Math.round(row.hours * 10) / 10,
      ]),
    }),
    hours: (rows: readonly (HourSum & { days: number; isDark: boolean })[]): CsvTable => ({
      columns: [t('calls.hour'), ...counts, t('calls.columns.daysWatched')],
      rows: rows.map((row) => [
        row.hour,
        ...countsOf(row, row.isDark),
        row.days === 0 && !row.isDark ? null : row.days,
      ]),
    }),
    countries: (rows: readonly CountrySum[]): CsvTable => ({
      columns: [
        t('calls.columns.country'),
        t('calls.columns.destinations'),
        t('calls.columns.connections'),
        t('calls.columns.lookups'),
        bytes(t('calls.columns.out')),
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
