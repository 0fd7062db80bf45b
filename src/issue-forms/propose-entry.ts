import type { Corpus } from '#model/corpus.ts';
import { familiesOf } from './choices.ts';
import type { IssueForm } from './form.ts';
import { kindGuide, kindOptions } from './kind-guide.ts';

/** The form by which somebody proposes an entry without writing its file. */
export function proposeEntry(corpus: Corpus): IssueForm {
  return {
    file: 'propose-entry.yml',
    name: 'Propose an entry',
    description:
      'A threat, trade-off, open problem, defence, case study, benchmark, family, term, discipline or reference that is missing.',
    title: 'Propose: ',
    labels: ['proposal'],
    body: [
      {
        type: 'markdown',
        value:
          'It is in scope if at least two parties interact, one of them an AI agent; if someone is harmed; and if without the interaction the threat vanishes or is measurably smaller. If you would rather write the file yourself, `npm run new` begins it.',
      },
      { type: 'dropdown', id: 'kind', label: 'Kind', options: kindOptions(), required: true },
      {
        type: 'input',
        id: 'name',
        label: 'Name',
        description: 'As a heading: sentence case, no full stop.',
        placeholder: 'Agent card poisoning',
        required: true,
      },
      {
        type: 'textarea',
        id: 'summary',
        label: 'Summary',
        description: 'One or two plain sentences, without figures.',
        required: true,
      },
      {
        type: 'dropdown',
        id: 'family',
        label: 'Family, for a threat',
        description: 'The first that fits of mechanism, target, propagated content, place.',
        options: ['It is not a threat, or fits no family', ...familiesOf(corpus)],
      },
      {
        type: 'input',
        id: 'id',
        label: 'Nearest entry',
        description: 'The id of the entry it is most likely to be confused with, if there is one.',
        placeholder: 'MASEC-T0001',
      },
      { type: 'markdown', value: kindGuide() },
      {
        type: 'textarea',
        id: 'fields',
        label: 'What it has to say',
        description:
          'As many of the fields above as you can fill in, one to a line, and how it works in your own words.',
      },
      {
        type: 'textarea',
        id: 'evidence',
        label: 'Evidence',
        description:
          'The works that show it, each with its version, the page or section, and what it reports in your own words.',
        placeholder: 'arXiv:2401.00000v2, section 4.1: …',
        required: true,
      },
    ],
  };
}
