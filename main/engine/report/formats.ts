/** What a report can be written as: html and pdf to read, csv and json to work with. */
export const REPORT_FORMATS = ['html', 'pdf', 'csv', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
