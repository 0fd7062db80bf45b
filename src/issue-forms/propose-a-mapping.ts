import type { Corpus } from '#model/corpus.ts';
import { editionsOf, valuesOf } from './choices.ts';
import type { IssueForm } from './form.ts';

/** The form by which somebody proposes that an entry corresponds to an item of another framework. */
export function proposeAMapping(corpus: Corpus): IssueForm {
  return {
    file: 'propose-a-mapping.yml',
    name: 'Propose a mapping',
    description: 'An entry corresponds to an item of another framework, or a mapping that is there is wrong.',
    title: 'Mapping: ',
    labels: ['mapping'],
    body: [
      {
        type: 'input',
        id: 'id',
        label: 'Entry',
        description: 'Its id. If the name of a framework stands here, add the id of the entry to it.',
        placeholder: 'MASEC-T0001',
        required: true,
      },
      {
        type: 'dropdown',
        id: 'framework',
        label: 'Framework and edition',
        options: [...editionsOf(corpus), 'Another framework or edition, named below'],
        required: true,
      },
      {
        type: 'input',
        id: 'item',
        label: 'Item',
        description: 'Its identifier and its name, exactly as that edition has them.',
        placeholder: 'T13 Rogue Agents in Multi-Agent Systems',
        required: true,
      },
      {
        type: 'dropdown',
        id: 'match',
        label: 'Match, read from us to them',
        options: valuesOf(corpus, 'match'),
        required: true,
      },
      {
        type: 'dropdown',
        id: 'confidence',
        label: 'Confidence',
        options: valuesOf(corpus, 'confidence'),
        required: true,
      },
      {
        type: 'textarea',
        id: 'rationale',
        label: 'Reason',
        description: 'One sentence that says why, and where you read what the item covers.',
        required: true,
      },
    ],
  };
}
