/** How a report looks on screen and on A4 paper: calm, light, black on white, no colour needed to understand it. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { background: #eef1f5; }
body { margin: 0 auto; max-width: 62rem; padding: 2.5rem 3rem 4rem; background: #fff; color: #1d2430;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
header { border-bottom: 2px solid #1d2430; padding-bottom: 1rem; margin-bottom: 1.5rem; }
header .kind { margin: 0; font-size: .85rem; color: #5b6472; }
h1 { margin: .1rem 0 0; font-size: 2rem; line-height: 1.2; font-weight: 650; }
h2 { margin: 2.2rem 0 .6rem; font-size: 1.3rem; line-height: 1.3; font-weight: 650; break-after: avoid; }
h3 { margin: 1.4rem 0 .4rem; font-size: 1.05rem; font-weight: 650; break-after: avoid; }
p { margin: .5rem 0; max-width: 46rem; }
.lead { font-size: 1.35rem; line-height: 1.4; margin: 1rem 0; }
.small, figcaption, caption { font-size: .85rem; color: #5b6472; }
ul { margin: .4rem 0 .8rem; padding-left: 1.2rem; max-width: 46rem; }
li { margin: .2rem 0; }
bdi, td, dd { overflow-wrap: anywhere; }
a { color: #1d4f8f; overflow-wrap: anywhere; }
.tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .6rem; margin: 1.2rem 0;
  padding: 0; max-width: none; list-style: none; }
.tally li { margin: 0; padding: .7rem .9rem; border: 1px solid #d5dae1; border-top: 3px solid #8b95a5; break-inside: avoid; }
.tally b { display: block; font-size: 1.7rem; line-height: 1.2; font-weight: 650; }
.tally .alarm { border-top-color: #a3231f; } .tally .warning { border-top-color: #b3560b; }
.tally .notice { border-top-color: #8a5a00; } .tally .good { border-top-color: #1f6b45; }
table { width: 100%; margin: .8rem 0 1.2rem; border-collapse: collapse; font-size: .86rem; line-height: 1.4; table-layout: fixed; }
caption { text-align: left; padding-bottom: .4rem; break-after: avoid; }
th { text-align: left; vertical-align: bottom; font-weight: 600; border-bottom: 1.5px solid #1d2430; padding: .3rem .5rem .3rem 0;
  overflow-wrap: break-word; hyphens: auto; }
td { vertical-align: top; border-bottom: 1px solid #e1e5ea; padding: .35rem .5rem .35rem 0; }
th:last-child, td:last-child { padding-right: 0; }
.end { text-align: right; font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: .25rem 1rem; margin: .6rem 0 1rem; }
dt { color: #5b6472; } dd { margin: 0; }
figure { margin: 1.2rem 0 1.8rem; break-inside: avoid; }
figcaption { margin-bottom: .5rem; }
svg { width: 100%; height: auto; font-family: inherit; }
svg text { unicode-bidi: isolate; }
details { margin-top: .4rem; } summary { font-size: .85rem; color: #1d4f8f; cursor: pointer; }
.card { margin: .9rem 0; padding: .2rem 0 .2rem 1rem; border-left: 4px solid #8b95a5; }
.card > h3 { margin: .2rem 0 .4rem; }
.card.alarm { border-left-color: #a3231f; } .card.warning { border-left-color: #b3560b; }
.card.notice { border-left-color: #8a5a00; } .card.good { border-left-color: #1f6b45; } .card.info { border-left-color: #1d4f8f; }
.tag { display: inline-block; margin-right: .5rem; padding: 0 .45rem; border: 1px solid currentColor; border-radius: 3px;
  font-size: .78rem; font-weight: 600; color: #3c4553; }
.alarm > h3 > .tag { color: #a3231f; } .warning > h3 > .tag { color: #8f4509; } .notice > h3 > .tag { color: #7a5000; }
.good > h3 > .tag { color: #1f6b45; } .info > h3 > .tag { color: #1d4f8f; }
.reply { margin: 1rem 0; } .reply div { border-bottom: 1px solid #8b95a5; height: 2.1rem; }
@page { size: A4; margin: 18mm 15mm 18mm; }
@media print {
  html { background: none; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  header { margin-bottom: 1rem; }
  h1 { font-size: 20pt; } h2 { font-size: 13.5pt; margin-top: 1.4rem; } .lead { font-size: 13pt; }
  table { font-size: 8.2pt; }
  .break { break-before: page; }
  .tally { grid-template-columns: repeat(6, 1fr); gap: .4rem; } .tally li { padding: .4rem .5rem; font-size: 8.5pt; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  summary { display: none; } details { margin: 0; } figure { margin: .6rem 0 .6rem; }
  td { padding-top: .2rem; padding-bottom: .2rem; line-height: 1.3; } table { margin: .4rem 0 .8rem; }
  p, li { margin: .15rem 0; } ul { margin: .2rem 0 .4rem; } dl { margin: .3rem 0 .5rem; gap: .1rem 1rem; } .card { margin: .6rem 0; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
}
`
