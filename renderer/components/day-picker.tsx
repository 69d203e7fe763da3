import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar'
import { DateInput, DatePicker, DateSegment } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Heading } from 'react-aria-components/Heading'
import { Label } from 'react-aria-components/Label'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import './day-field.css'

export interface DayFieldProps {
  label: string
  /** `YYYY-MM-DD`, or empty where there is no day (yet). */
  value: string
  onChange: (value: string) => void
}

/** A year that is still being typed, such as the 202 of 2026, is none yet. */
const FIRST_YEAR = 1900

const dayOf = (text: string): CalendarDate | null => (text === '' ? null : parseDate(text))

/** The picker itself: `DayField` loads it. */
export function DayPicker(props: DayFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState({ value: props.value, day: dayOf(props.value) })
  if (typed.value !== props.value) setTyped({ value: props.value, day: dayOf(props.value) })
  const change = (day: CalendarDate | null) => {
    const isWhole = day === null || day.year >= FIRST_YEAR
    const value = isWhole ? (day?.toString() ?? '') : typed.value
    setTyped({ value, day })
    if (isWhole) props.onChange(value)
  }
  return (
    <DatePicker className="field day-field" value={typed.day} onChange={change} shouldForceLeadingZeros>
      <Label>{props.label}</Label>
      <Group className="field__box">
        <DateInput className="day-field__parts">
          {(segment) => <DateSegment className="day-field__part" segment={segment} />}
        </DateInput>
        {typed.day && (
          <Button
            slot={null}
            className="field__clear"
            aria-label={t('shell.noDay')}
            onPress={() => change(null)}
          >
            <X aria-hidden />
          </Button>
        )}
        <Button className="field__clear">
          <CalendarDays aria-hidden />
        </Button>
      </Group>
      <Popover className="popover day-field__popover">
        <Dialog className="day-field__dialog">
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

const Month = () => (
  <Calendar>
    <header className="day-field__month">
      <Button slot="previous" className="button button--plain button--small">
        <ChevronLeft aria-hidden />
      </Button>
      <Heading className="day-field__heading" />
      <Button slot="next" className="button button--plain button--small">
        <ChevronRight aria-hidden />
      </Button>
    </header>
    <CalendarGrid>
      <CalendarGridHeader>
        {(day) => <CalendarHeaderCell className="day-field__weekday">{day}</CalendarHeaderCell>}
      </CalendarGridHeader>
      <CalendarGridBody>{(date) => <CalendarCell className="day-field__day" date={date} />}</CalendarGridBody>
    </CalendarGrid>
  </Calendar>
)
