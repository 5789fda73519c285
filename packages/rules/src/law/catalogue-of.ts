// The programs a plan knows are read in the catalogue room, so that dates and verdicts rest on the same ones (docs/decisions/0010).
export { citeLocal, localValuesOf, programKnownTo, programOn, programsKnownTo } from '@throughline/catalog'
