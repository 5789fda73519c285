/** The two sentences of a finding: what is wrong and where, and what to do next. */
export interface Said {
  readonly message: string
  readonly next: string
}
