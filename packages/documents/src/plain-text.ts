// XML 1.0 cannot hold these, and Word refuses a file that does.
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text as XML can hold it; whatever cannot be shown becomes a visible mark, nothing is dropped in silence. */
export const plainText = (text: string): string => text.toWellFormed().replace(forbidden, '\ufffd')
