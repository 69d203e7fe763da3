import type { ParseKeys } from 'i18next'
import type { LucideIcon } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'

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
  View: ComponentType<{ parameter: string | null }>
}
