import { writeFile } from 'node:fs/promises'
import { generatedFiles } from './generated.ts'

for (const { path, text } of await generatedFiles()) {
  await writeFile(path, text)
  console.log(`wrote ${path}`)
}
