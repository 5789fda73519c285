// The content policy forbids code from text. Zod would try whether it may and so raise a violation; told so beforehand, it does not.
// Imported first of all, before any schema is built.
const home: { __zod_globalConfig?: { jitless: boolean } } = globalThis as typeof globalThis & { __zod_globalConfig?: { jitless: boolean } }
home.__zod_globalConfig = { jitless: true }
