import { generateCorpus } from '../bench/corpus/generate.ts';
import { readOptions } from './options.ts';

const { values } = readOptions('Usage: npm run bench -- --generate DIR [--entries N] [--seed S]', {
  options: {
    generate: { type: 'string', default: '' },
    entries: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const size = generateCorpus(values.generate, {
  entries: Number(values.entries),
  seed: Number(values.seed),
  lists: 'content',
});
process.stdout.write(
  `${size.entries} entries and ${size.works} works in ${size.files} files (${(size.bytes / 1e6).toFixed(1)} MB) in \`${values.generate}\`.\n`,
);
