import { parseArgs } from 'node:util'
import { serve } from './serve.ts'

/** `npm start` ends here: `--port N --data DIR`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string', default: './data' } } })
  await serve({ data: values.data, ...(values.port !== undefined && { port: Number(values.port) }) })
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(2)
}
