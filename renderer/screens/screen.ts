import type { ParseKeys } from 'i18next'
import type { LucideIcon } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'
import type { Question } from '../engine/kept-answers.ts'

/** One screen: a folder beside this file. With a parameter it shows that one thing, such as one device. */
export interface Screen {
  /** First part of its address. */
  path: string
  /** Its place in the navigation; `null` for screens reached from others. */
  navigation: {
    label: ParseKeys
    icon: LucideIcon
    /** A short remark at the end of the link, such as how many wait. */
    Remark?: ComponentType
    /** Shows its children, the link, only where the screen has something to show; without it that is always. */
    Offered?: ComponentType<{ children: ReactNode }>
  } | null
  /** What its page without a parameter asks the engine first, for whoever is about to open it. */
  ahead?: () => readonly Question<unknown>[]
  View: ComponentType<{ parameter: string | null }>
}
