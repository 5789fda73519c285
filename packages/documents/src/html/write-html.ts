import { formatDay } from '@throughline/model'
import { everySection, type DocumentTree, type Section } from '../tree.ts'
import { blocksHtml } from './block-html.ts'
import { attribute, escapeHtml } from './escape.ts'
import { sheet } from './sheet.ts'

/**
 * A document tree as one accessible HTML page that needs nothing from elsewhere. Prose stands in elements with `data-section`
 * (the section's id) so that a screen can edit it in place; what stands for a record carries `data-record`.
 * `writeHtml(countrySection(plan, { on, findings }))`
 */
export function writeHtml(tree: DocumentTree): string {
  return `<!doctype html>
<html lang="${tree.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(tree.title)}</title>
<style>${sheet}</style>
</head>
<body>
${writeHtmlBody(tree)}
</body>
</html>
`
}

/** The document without the page around it, for a screen that shows it among its own parts. */
export function writeHtmlBody(tree: DocumentTree): string {
  const banner = (place: string) => `<p class="banner" role="note" aria-label="Marking, ${place} of the document">${escapeHtml(tree.marking.banner)}</p>`
  return `<article class="document ${tree.layout}" aria-labelledby="document-title">
${banner('head')}
${coverHtml(tree)}
${contentsHtml(tree)}
${everySection(tree).map((one) => sectionHtml(one)).join('\n')}
<footer class="foot">${tree.notice === undefined ? '' : `<p>${escapeHtml(tree.notice)}</p>`}</footer>
${banner('foot')}
</article>`
}

const coverHtml = (tree: DocumentTree) => `<header class="cover">
<h1 id="document-title">${escapeHtml(tree.cover.title)}</h1>
<p class="subtitle">${escapeHtml(tree.cover.subtitle)}${tree.cover.subtitle === '' ? '' : ' · '}as of ${formatDay(tree.on)}</p>
<dl class="facts">${tree.cover.facts.map((fact) => `<div><dt>${escapeHtml(fact.label)}</dt><dd>${escapeHtml(fact.value)}</dd></div>`).join('')}</dl>
${tree.cover.designation.length === 0 ? '' : `<p class="designation">${tree.cover.designation.map(escapeHtml).join('<br>')}</p>`}
${blocksHtml(tree.cover.blocks)}
</header>`

const headingOf = (one: Section) => `${one.number === undefined ? '' : `<span class="number">${escapeHtml(one.number)}</span> `}${escapeHtml(one.title)}`

function contentsHtml(tree: DocumentTree): string {
  const sections = everySection(tree)
  if (sections.length < 2) return ''
  return `<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">Contents</h2><ol>${sections.map((one) =>
    `<li><a href="#${attribute(one.id)}">${headingOf(one)}</a>${one.status === 'open' ? ' <span class="state">not yet worked</span>' : ''}</li>`).join('')}</ol></nav>`
}

const sectionHtml = (one: Section) => `<section id="${attribute(one.id)}" class="section ${one.orientation}" aria-labelledby="${attribute(one.id)}-title" data-status="${one.status}">
<h2 id="${attribute(one.id)}-title">${headingOf(one)}</h2>
${blocksHtml(one.blocks)}
</section>`
