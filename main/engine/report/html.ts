import { createHash } from 'node:crypto'
import {
  type Block,
  type Cell,
  type Frame,
  plainText,
  type Run,
  runsOf,
  type Table,
  type Text,
  type ToldDocument,
} from './document.ts'
import { escapeHtml } from './escape-html.ts'
import { STYLE } from './html-style.ts'
import { svg } from './svg.ts'
import { number } from './words.ts'

/**
 * A document as one HTML file that needs nothing else: no script, no resource from elsewhere, one style sheet
 * named by its hash in the policy. What others wrote is escaped and stands in `<bdi>`.
 */
export function html(document: ToldDocument): string {
  const style = `${STYLE}${pageMargins(document)}`
  const hash = createHash('sha256').update(style).digest('base64')
  const title = `${document.title}: ${plainText(document.subtitle)}`
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Houseguest ${escapeHtml(document.version)}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="kind">Houseguest · ${escapeHtml(document.title)} · <time datetime="${escapeHtml(document.generatedAt)}">${escapeHtml(document.day)}</time></p>
<h1>${inline(document.subtitle)}</h1>
</header>
<main>
${document.blocks.map((each) => block(each, document.frame)).join('\n')}
</main>
</body>
</html>
`
}

/** A text as CSS quotes one (CSS Values 4, 4.4). */
const cssString = (text = ''): string =>
  `"${text.replace(/[\\"\n<]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`

/** The running head and foot of a printed page (CSS Paged Media 3, 5.2). Only words of ours go in here. */
const pageMargins = ({ title, minute, frame: { page } }: ToldDocument): string => `
@page { @top-left { content: ${cssString(`Houseguest · ${title}`)}; font: 8pt sans-serif; color: #5b6472; }
  @top-right { content: ${cssString(minute)}; font: 8pt sans-serif; color: #5b6472; }
  @bottom-right { content: ${cssString(page[0])} counter(page) ${cssString(page[1])} counter(pages) ${cssString(page[2])}; font: 8pt sans-serif; color: #5b6472; } }
@page :first { @top-left { content: ""; } @top-right { content: ""; } }
`

function block(b: Block, frame: Frame): string {
  switch (b.type) {
    case 'heading':
      return `<h${b.level}>${inline(b.text)}</h${b.level}>`
    case 'paragraph':
      return `<p${b.lead ? ' class="lead"' : b.small ? ' class="small"' : ''}>${inline(b.text)}</p>`
    case 'list':
      return `<ul>${b.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`
    case 'tally':
      return `<ul class="tally">${b.items.map((i) => `<li class="${i.tone}"><b>${escapeHtml(i.value)}</b> ${escapeHtml(i.label)}</li>`).join('')}</ul>`
    case 'facts':
      return `<dl>${b.rows.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${cell(value)}</dd>`).join('')}</dl>`
    case 'table':
      return table(b)
    case 'figure':
      return `<figure><figcaption>${inline(b.title)}</figcaption>${svg(b.figure, plainText(b.title))}</figure><details><summary>${escapeHtml(frame.sameInWords)}</summary>${table(b.twin)}</details>`
    case 'card':
      return `<section class="card ${b.tone}"><h3><span class="tag">${escapeHtml(b.tag)}</span>${inline(b.title)}</h3>${b.body.map((each) => block(each, frame)).join('')}</section>`
    case 'reply':
      return `<section class="reply"><p class="small">${escapeHtml(b.label)}</p>${'<div></div>'.repeat(b.lines)}</section>`
    case 'page-break':
      return '<div class="break"></div>'
  }
}

function table({ caption, columns, rows }: Table): string {
  const total = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map((c) => `<col width="${((100 * c.share) / total).toFixed(2)}%">`).join('')
  const end = columns.map((c) => (c.end ? ' class="end"' : ''))
  const head = columns.map((c, i) => `<th scope="col"${end[i]}>${escapeHtml(c.head)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((c, i) => `<td${end[i]}>${cell(c)}</td>`).join('')}</tr>`)
  return `<table><caption>${inline(caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}

const cell = (value: Cell): string =>
  value === null ? '–' : typeof value === 'number' ? number(value) : inline(value)

const inline = (text: Text): string => runsOf(text).map(run).join('')

function run(r: Run): string {
  if (typeof r === 'string') return escapeHtml(r)
  if ('said' in r) return `<bdi>${escapeHtml(r.said)}</bdi>`
  return `<a href="${escapeHtml(r.link)}" rel="noopener noreferrer"><bdi>${escapeHtml(r.link)}</bdi></a>`
}
