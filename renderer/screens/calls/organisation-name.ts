import { useTranslation } from 'react-i18next'

/** How an organisation is called on the screen, and what stands there where none is known or the home itself is meant. */
export function useOrganisationName() {
  const { t } = useTranslation()
  return (organisation: string | null, isLocal: boolean): string =>
    organisation ?? t(isLocal ? 'calls.ownNetwork' : 'calls.unknownOrganisation')
}
