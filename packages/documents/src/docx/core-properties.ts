import type { DocumentTree } from '../tree.ts'
import { plainText } from '../plain-text.ts'

const escape = (text: string) => plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The document's properties with the day of the plan as its date: the library would write the clock. */
export function coreProperties(tree: DocumentTree): { readonly path: string; readonly data: string } {
  const at = `<dcterms:created xsi:type="dcterms:W3CDTF">${tree.on}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${tree.on}T00:00:00Z</dcterms:modified>`
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
      + `<dc:title>${escape(tree.title)}</dc:title><dc:subject>${escape(tree.subject)}</dc:subject><dc:creator>${escape(tree.author)}</dc:creator><cp:keywords>${escape(tree.marking.banner)}</cp:keywords><dc:description>${escape(tree.notice ?? '')}</dc:description>`
      + `<cp:lastModifiedBy>${escape(tree.author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${at}<dc:language>${tree.language}</dc:language></cp:coreProperties>`,
  }
}
