import type { Block, Cell, Figure, Prose, Runs, Table, TableRow } from '../tree.ts'
import { attribute, escapeHtml } from './escape.ts'

export const blocksHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('\n')

export const runsHtml = (runs: Runs): string => runs.map((run) => {
  const text = escapeHtml(run.text).replaceAll('\n', '<br>')
  const marked = run.strong === true ? `<strong>${text}</strong>` : run.emphasis === true ? `<em>${text}</em>` : text
  return run.record === undefined ? marked : `<span data-record="${attribute(run.record)}">${marked}</span>`
}).join('')

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph': return `<p${block.style === undefined ? '' : ` class="${block.style}"`}>${runsHtml(block.runs)}</p>`
    case 'bullets': return `<ul>${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('')}</ul>`
    case 'heading': return `<h${block.level + 1} id="${attribute(block.id)}">${block.number === undefined ? '' : `<span class="number">${escapeHtml(block.number)}</span> `}${escapeHtml(block.text)}</h${block.level + 1}>`
    case 'table': return tableHtml(block)
    case 'figure': return figureHtml(block)
    case 'callout': return `<aside class="callout is-${block.tone}"><p><strong>${escapeHtml(block.title)}</strong></p>${block.paragraphs.map((runs) => `<p>${runsHtml(runs)}</p>`).join('')}</aside>`
    default: return proseHtml(block)
  }
}

const proseHtml = (block: Prose) =>
  `<div class="prose" data-section="${attribute(block.section)}"${block.record === undefined ? '' : ` data-record="${attribute(block.record)}"`}>${blocksHtml(block.blocks)}</div>`

function tableHtml(table: Table): string {
  const all = table.columns.reduce((sum, column) => sum + column.width, 0)
  const columns = table.columns.map((column) => `<col style="width:${((column.width / all) * 100).toFixed(1)}%">`).join('')
  const heads = table.columns.map((column) => `<th scope="col"${column.align === 'end' ? ' class="end"' : ''}>${escapeHtml(column.heading)}</th>`).join('')
  const id = attribute(table.id)
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="table-${id}"><table class="${table.isDense ? 'dense' : ''}" aria-describedby="about-${id}">
<caption id="table-${id}">Table ${table.number ?? ''}. ${escapeHtml(table.caption)}<span class="about" id="about-${id}">${escapeHtml(table.alt)}</span></caption>
<colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead>
<tbody>${table.rows.map((row) => rowHtml(row, table)).join('\n')}</tbody></table></div>
${table.notes.map((note) => `<p class="note">${runsHtml(note)}</p>`).join('')}`
}

function rowHtml(row: TableRow, table: Table): string {
  let at = 0
  const cells = row.cells.map((cell, i) => {
    const column = table.columns[at]
    at += cell.span ?? 1
    return cellHtml(cell, { isHeading: i === 0 && (table.hasRowHeadings || row.tone !== undefined), isEnd: column?.align === 'end' && (cell.span ?? 1) === 1 })
  })
  return `<tr${row.tone === undefined ? '' : ` class="${row.tone}"`}${row.record === undefined ? '' : ` data-record="${attribute(row.record)}"`}>${cells.join('')}</tr>`
}

function cellHtml(cell: Cell, { isHeading, isEnd }: { readonly isHeading: boolean; readonly isEnd: boolean }): string {
  const content = cell.paragraphs.length === 1 ? runsHtml(cell.paragraphs[0] ?? []) : cell.paragraphs.map((runs) => `<p>${runsHtml(runs)}</p>`).join('')
  const name = isHeading && cell.paragraphs.length > 0 ? 'th' : 'td'
  const indent = cell.indent !== undefined && cell.indent > 0 ? ` style="padding-inline-start:${(0.5 + cell.indent * 0.8).toFixed(1)}rem"` : ''
  return `<${name}${name === 'th' ? ' scope="row"' : ''}${isEnd ? ' class="end"' : ''}${cell.span === undefined ? '' : ` colspan="${cell.span}"`}${indent}>${content}</${name}>`
}

/** The picture comes from our own figures; nothing an author wrote reaches it unescaped. */
const figureHtml = (figure: Figure) =>
  `<figure><div class="scroll" role="img" tabindex="0" aria-label="${attribute(figure.alt)}">${figure.svg}</div><figcaption>Figure ${figure.number ?? ''}. ${escapeHtml(figure.caption)}</figcaption></figure>`
