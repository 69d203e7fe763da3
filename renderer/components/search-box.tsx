import { Search, X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { SearchField } from 'react-aria-components/SearchField'

/** A labelled search field; Escape empties it. */
export function SearchBox(props: {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
}) {
  return (
    <SearchField className="field search-box" value={props.value} onChange={props.onChange}>
      <Label>{props.label}</Label>
      <div className="field__box">
        <Search aria-hidden />
        <Input placeholder={props.placeholder} />
        <Button className="field__clear">
          <X aria-hidden />
        </Button>
      </div>
    </SearchField>
  )
}
