/** Where the analysis is taken away: as a workbook or as a brief. */
export const analysisFile = (book: string, format: 'xlsx' | 'pptx', on: string): string => `/api/books/${encodeURIComponent(book)}/analysis.${format}?on=${on}`
