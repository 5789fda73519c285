/** The version of this program: that of the root package. */
export const version = '0.1.0'
