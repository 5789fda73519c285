export { listed, named, quoted } from '@throughline/model'
