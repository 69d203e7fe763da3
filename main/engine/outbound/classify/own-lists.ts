import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { DataSet } from '../../../../shared/model/contact-views.ts'
import { type AddressRanges, addressRanges } from './address-ranges.ts'
import type { DomainList } from './classify.ts'
import { CATEGORIES } from './organisations.ts'

/**
 * Lists the owner put into a folder: host files, adblock filters or plain domains (`NAME.CATEGORY.txt`, else
 * `advertising`), and CSV of address ranges with country or ASN. Licences are the lists' own.
 */

/** Of a list that states none. */
export const NO_LICENCE = 'not stated in the file'
/** How a list that was fetched begins, before its address. */
export const FETCHED_FROM = '# Fetched from: '

export const MAX_LIST_BYTES = 256 * 1024 * 1024
const HOSTS_LINE = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+(\S+)/
const ADBLOCK_LINE = /^\|\|([a-z0-9.-]+)\^(?:\$.*)?$/
const PLAIN_LINE = /^([a-z0-9][a-z0-9.-]*\.[a-z0-9-]+)$/

/** What a folder holds, and in one sentence each what could not be used. */
export interface OwnLists {
  domains: DomainList[]
  ranges: AddressRanges[]
  problems: string[]
}

/** Reads every list in `folder`; a folder that is not there holds none. */
export function ownLists(folder: string): OwnLists {
  const found: OwnLists = { domains: [], ranges: [], problems: [] }
  let names: string[]
  try {
    names = readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch {
    return found
  }
  for (const name of names) {
    try {
      const path = join(folder, name)
      const stat = statSync(path)
      if (!stat.isFile()) continue
      if (stat.size > MAX_LIST_BYTES) throw new Error('it is larger than 256 MB')
      const list = ownList(name, readFileSync(path, 'utf8'), stat.mtimeMs)
      if ('find' in list) found.ranges.push(list)
      else found.domains.push(list)
    } catch (error) {
      found.problems.push(`${name} was left out: ${error instanceof Error ? error.message : String(error)}.`)
    }
  }
  return found
}

/** One list by its file's name and content. @throws an error that says why it is none */
export function ownList(name: string, text: string, modifiedAt: number): DomainList | AddressRanges {
  const about = described(name, text, modifiedAt)
  return extname(name) === '.csv' ? withEntries(addressRanges(text, about)) : domainList(name, text, about)
}

function withEntries(ranges: AddressRanges): AddressRanges {
  if (ranges.dataSet.entries === 0)
    throw new Error('no line has the form start,end,country or start,end,asn,name')
  return ranges
}

function domainList(name: string, text: string, about: Omit<DataSet, 'entries'>): DomainList {
  const domains = new Set<string>()
  for (const raw of text.split('\n')) {
    const line = raw.trim().toLowerCase()
    const domain = (HOSTS_LINE.exec(line) ?? ADBLOCK_LINE.exec(line) ?? PLAIN_LINE.exec(line))?.[1]
    if (domain?.includes('.') && domain !== '0.0.0.0') domains.add(domain)
  }
  if (domains.size === 0) throw new Error('no line names a domain')
  const category = CATEGORIES.find((c) => name.toLowerCase().includes(c)) ?? 'advertising'
  return { dataSet: { ...about, entries: domains.size }, category, domains }
}

/** Title, date and licence as the list's first comments state them. */
function described(name: string, text: string, modifiedAt: number): Omit<DataSet, 'entries'> {
  const head = text.slice(0, 4096)
  const stated = (words: string) =>
    new RegExp(`^[#!]\\s*(?:${words})\\s*:\\s*(.+)$`, 'im').exec(head)?.[1]?.trim().slice(0, 200)
  const [first] = head.split('\n', 1)
  const address = first?.startsWith(FETCHED_FROM) ? first.slice(FETCHED_FROM.length).trim() : null
  const date = Date.parse(stated('last modified|date|updated|last updated') ?? '')
  return {
    name: stated('title') ?? name,
    date: new Date(Number.isNaN(date) ? modifiedAt : date).toISOString().slice(0, 10),
    licence: stated('licen[cs]e') ?? NO_LICENCE,
    source: stated('homepage|source|url') ?? address ?? 'added by the owner',
    file: name,
    address,
  }
}
