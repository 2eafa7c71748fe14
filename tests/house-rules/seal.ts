import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealOf, sealPath } from './sealed.rule.ts'
import { readTree, root } from './tree.ts'

// Run at a release (CONTRIBUTING.md): from then on the migrations of the tree are never edited.
writeFileSync(join(root, sealPath), sealOf(readTree()))
