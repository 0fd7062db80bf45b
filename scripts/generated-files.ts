import { readFileSync } from 'node:fs';
import { contributionFiles } from '#issue-forms/issue-forms.ts';
import { readCorpus } from '#model/read-corpus.ts';
import { readLists } from '#model/read-lists.ts';
import { withFieldTables } from '#schemas/field-tables.ts';
import { generateTypes } from '#schemas/generate-types.ts';
import { vocabularySchema } from '#schemas/vocabulary-schema.ts';

/** Every generated file with the text it should have. */
export async function generatedFiles(): Promise<{ path: string; text: string }[]> {
  return [
    {
      path: 'schemas/vocabularies.schema.json',
      text: `${JSON.stringify(vocabularySchema(readLists('content').values), null, 2)}\n`,
    },
    { path: 'src/schemas/types.ts', text: await generateTypes() },
    ...contributionFiles(readCorpus('content').corpus),
    { path: 'CONTRIBUTING.md', text: withFieldTables(readFileSync('CONTRIBUTING.md', 'utf8')) },
  ];
}
