import { writeFileSync } from 'node:fs';
import { readLists } from '#model/read-lists.ts';
import { generateTypes } from '#schemas/generate-types.ts';
import { vocabularySchema } from '#schemas/vocabulary-schema.ts';

writeFileSync('schemas/vocabularies.schema.json', `${JSON.stringify(vocabularySchema(readLists('content').values), null, 2)}\n`);
writeFileSync('src/schemas/types.ts', await generateTypes());
