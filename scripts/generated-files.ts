import { readFileSync } from 'node:fs';
import { Addresses } from '#citations/addresses.ts';
import { Citable } from '#citations/citable.ts';
import { citationCff } from '#citations/formats/cff.ts';
import { contributionFiles } from '#issue-forms/issue-forms.ts';
import { publishedGraph } from '#knowledge-base';
import type { Corpus } from '#model/corpus.ts';
import { readCorpus } from '#model/read-corpus.ts';
import { readLists } from '#model/read-lists.ts';
import { withFieldTables } from '#schemas/field-tables.ts';
import { generateTypes } from '#schemas/generate-types.ts';
import { vocabularySchema } from '#schemas/vocabulary-schema.ts';
import { hostingGuide } from '#site/hosting/hosting-guide.ts';

/** Every generated file with the text it should have. */
export async function generatedFiles(): Promise<{ path: string; text: string }[]> {
  const { corpus } = readCorpus('content');
  return [
    {
      path: 'schemas/vocabularies.schema.json',
      text: `${JSON.stringify(vocabularySchema(readLists('content').values), null, 2)}\n`,
    },
    { path: 'src/schemas/types.ts', text: await generateTypes() },
    ...contributionFiles(corpus),
    { path: 'CITATION.cff', text: cff(corpus) },
    { path: 'docs/hosting.md', text: hostingGuide() },
    { path: 'CONTRIBUTING.md', text: withFieldTables(readFileSync('CONTRIBUTING.md', 'utf8')) },
  ];
}

/** How the repository is cited, which is how the site says that the whole is cited. */
function cff(corpus: Corpus): string {
  const citable = new Citable(publishedGraph(corpus), new Addresses(corpus.site.namespace));
  return citationCff(citable.whole(), corpus.site, citable.released);
}
