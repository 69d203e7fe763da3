/** Reports: what is known, as a document to keep, print or hand on. */
export const report = {
  save: 'Save the report',
  formats: { html: 'Web page to print', pdf: 'PDF', csv: 'Table (CSV)', json: 'Data (JSON)' },
  ready: 'The report is ready to be saved.',
  home: 'The audit of your home',
  homeLead:
    'Devices, changes, warnings, calls and makers in one document, in your language, for people who do not use Houseguest.',
} as const
