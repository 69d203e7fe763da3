import { FileDown } from 'lucide-react'
import { memo, useCallback, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { SharedNote } from '../../../shared/model/notes-exchange.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { CopyText } from '../../components/copy-text.tsx'
import { type Growth, useGrowing } from '../../components/growing.tsx'
import { useProblem } from '../../components/problem-text.tsx'
import { saveText } from '../../components/save-text.ts'
import { CalendarDate } from '../../components/time.tsx'
import { type EngineClient, requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'
import { useChangeWords } from './change-words.ts'

const GROWTH: Growth = { first: 12, step: 8, height: 3 }

interface Line {
  key: string
  note: SharedNote
}

/** The lines that could be shared: none is chosen before the owner chose it, and the file can be seen before it is saved. */
export function WhatToShare({ notes }: { notes: readonly SharedNote[] }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const told = useProblem()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [file, setFile] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const lines = useMemo(() => notes.map((note) => ({ key: JSON.stringify(note), note })), [notes])
  const picked = lines.filter(({ key }) => chosen.has(key)).map(({ note }) => note)
  const choose = (keys: Iterable<string>) => {
    setChosen(new Set(keys))
    setFile(null)
  }
  const chooseOne = useCallback((key: string, wanted: boolean) => {
    setChosen((before) => new Set(wanted ? [...before, key] : [...before].filter((one) => one !== key)))
    setFile(null)
  }, [])
  const act = async (deed: (client: EngineClient) => Promise<void>) => {
    setSaid(null)
    try {
      await deed(requireClient(engine))
    } catch (error) {
      setSaid(told(faultData(error).message))
    }
  }
  const preview = () => act(async (client) => setFile(await client.notes.seal({ notes: picked })))
  const save = () =>
    act(async (client) =>
      saveText('houseguest-notes.json', 'application/json', await client.notes.seal({ notes: picked })),
    )
  const forget = () =>
    act(async (client) => {
      await client.notes.forgetPseudonym()
      setFile(null)
      setSaid(t('compareNotes.newPseudonymDone'))
      announce(t('compareNotes.newPseudonymDone'))
    })
  if (notes.length === 0) return <p>{t('compareNotes.reviewNone')}</p>
  return (
    <>
      <p className="notes-exchange__acts">
        <Button className="button button--small" onPress={() => choose(lines.map(({ key }) => key))}>
          {t('compareNotes.all')}
        </Button>
        <Button className="button button--small" onPress={() => choose([])}>
          {t('compareNotes.nothing')}
        </Button>
        <span className="quiet small" role="status">
          {t('compareNotes.chosen', { count: picked.length })}
        </span>
      </p>
      <Lines lines={lines} chosen={chosen} onChoose={chooseOne} />
      <p className="quiet small">{t('compareNotes.signed')}</p>
      <p className="notes-exchange__acts">
        <Button className="button button--primary" isDisabled={picked.length === 0} onPress={save}>
          <FileDown aria-hidden />
          {t('compareNotes.save')}
        </Button>
        <Button className="button" isDisabled={picked.length === 0} onPress={preview}>
          {t('compareNotes.preview')}
        </Button>
        <Button className="button button--plain" onPress={forget}>
          {t('compareNotes.newPseudonym')}
        </Button>
      </p>
      {said && (
        <p role="alert">
          <bdi>{said}</bdi>
        </p>
      )}
      {file !== null && <CopyText label={t('compareNotes.previewText')} text={file} />}
    </>
  )
}

function Lines(props: {
  lines: readonly Line[]
  chosen: ReadonlySet<string>
  onChoose: (key: string, wanted: boolean) => void
}) {
  const { t } = useTranslation()
  const { lines, chosen, onChoose } = props
  const { drawn, rest } = useGrowing(lines.length, GROWTH)
  return (
    <>
      <table
        className="plain-table plain-table--stack"
        aria-labelledby="review"
        aria-rowcount={lines.length + 1}
      >
        <thead>
          <tr>
            <th scope="col">{t('compareNotes.share')}</th>
            <th scope="col">{t('compareNotes.columns.model')}</th>
            <th scope="col">{t('compareNotes.columns.change')}</th>
            <th scope="col">{t('compareNotes.columns.day')}</th>
            <th scope="col">{t('compareNotes.columns.effects')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, drawn).map((line) => (
            <LineRow key={line.key} line={line} isChosen={chosen.has(line.key)} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
      {rest}
    </>
  )
}

const LineRow = memo(function LineRow(props: {
  line: Line
  isChosen: boolean
  onChoose: (key: string, wanted: boolean) => void
}) {
  const { t } = useTranslation()
  const words = useChangeWords()
  const { key, note } = props.line
  return (
    <tr>
      <td>
        <CheckBox
          label={t('compareNotes.shareOne', { model: note.model, version: note.firmwareTo })}
          isSelected={props.isChosen}
          onChange={(wanted) => props.onChoose(key, wanted)}
        />
      </td>
      <td>
        <bdi>{note.vendor}</bdi> <bdi>{note.model}</bdi>
      </td>
      <td>
        <bdi>{words.change(note)}</bdi>
      </td>
      <td className="nowrap">
        <CalendarDate date={note.day} />
      </td>
      <td>
        {note.effects.length === 0 ? (
          <span className="quiet">{t('compareNotes.noEffect')}</span>
        ) : (
          <ul>
            {note.effects.map((effect) => (
              <li key={effect}>{words.effect(effect)}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
})
