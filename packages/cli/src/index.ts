export { exitCode } from './outcome.ts'
