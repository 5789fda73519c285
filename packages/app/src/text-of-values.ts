/** Every text inside a JSON value, with its path from the value down. */
export function* textsIn(value: unknown, path: readonly (string | number)[] = []): Generator<{ readonly path: readonly (string | number)[]; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value }
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* textsIn(one, [...path, index])
  else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) yield* textsIn(one, [...path, key])
}

/**
 * Whether a JSON value is nested deeper than any record is; looks no deeper than that.
 * `isNestedDeeper([[1]], 1) // true`
 */
export function isNestedDeeper(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return limit === 0 || Object.values(value).some((one) => isNestedDeeper(one, limit - 1))
}
