import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'

/** A labelled line of text. */
export function LineField(props: {
  label: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'password'
  maxLength?: number
  placeholder?: string
}) {
  const { label, placeholder, ...field } = props
  return (
    <TextField className="field" {...field}>
      <Label>{label}</Label>
      <div className="field__box">
        <Input placeholder={placeholder} />
      </div>
    </TextField>
  )
}
