import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { english } from '../../../shared/i18n/en/index.ts'
import type { FieldId } from './fact-form.ts'

type Texts = typeof english.vendors

const WORDS: Partial<Record<FieldId, (t: TFunction, id: string) => string>> = {
  indicator: (t, id) => t(`vendors.indicators.${id as keyof Texts['indicators']}`),
  state: (t, id) => t(`vendors.states.${id as keyof Texts['states']}`),
  grade: (t, id) => t(`vendors.own.grades.${id as keyof Texts['own']['grades']}`),
  side: (t, id) => t(`vendors.sides.${id as keyof Texts['sides']}`),
  class: (t, id) => t(`vendors.own.classes.${id as keyof Texts['own']['classes']}`),
  severity: (t, id) => t(`vendors.own.severities.${id as keyof Texts['own']['severities']}`),
  disclosure: (t, id) => t(`vendors.disclosures.${id as keyof Texts['disclosures']}`),
  remedy: (t, id) => t(`vendors.remedies.${id as keyof Texts['remedies']}`),
  incidentState: (t, id) => t(`vendors.incidentStates.${id as keyof Texts['incidentStates']}`),
}

/** The words of a choice in the form for facts. */
export function useOptionWords(): (field: FieldId, id: string) => string {
  const { t } = useTranslation()
  return useCallback((field, id) => WORDS[field]?.(t, id) ?? id, [t])
}
