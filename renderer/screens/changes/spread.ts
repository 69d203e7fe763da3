import type { TFunction } from 'i18next'
import type { FirmwareSpread } from '../../../shared/model/change.ts'

/** How many devices of a model have stated a firmware. */
export const devicesOf = (model: FirmwareSpread): number =>
  model.versions.reduce((sum, { deviceIds }) => sum + deviceIds.length, 0)

/** Maker and model as one name. */
export const modelName = ({ vendor, model }: Pick<FirmwareSpread, 'vendor' | 'model'>): string =>
  vendor === null ? model : `${vendor} ${model}`

/** The versions of a model, the most common first. */
export const byShare = ({ versions }: FirmwareSpread): FirmwareSpread['versions'] =>
  versions.toSorted((a, b) => b.deviceIds.length - a.deviceIds.length)

/** A version of a model's firmware, and how many devices are on it. */
export interface VersionCount {
  version: string
  count: number
}

/** The versions of a model with how many devices are on each, the most common first. */
export const versionCounts = (model: FirmwareSpread): VersionCount[] =>
  byShare(model).map(({ version, deviceIds }) => ({ version, count: deviceIds.length }))

/** How many devices of a model are on a version: "2 of 3 on 3.34", "All 2 on 3.34". */
export const shareText = (version: string, count: number, total: number, t: TFunction): string =>
  count === total
    ? t('changes.spreadAll', { total, version })
    : t('changes.spreadSome', { count, total, version })
