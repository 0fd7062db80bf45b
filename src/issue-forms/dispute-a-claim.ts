import type { Corpus } from '#model/corpus.ts';
import { valuesOf } from './choices.ts';
import type { IssueForm } from './form.ts';

/** The form by which somebody says that a claim does not hold. */
export function disputeAClaim(corpus: Corpus): IssueForm {
  return {
    file: 'dispute-a-claim.yml',
    name: 'Dispute a claim',
    description: 'A sentence, a figure, a relation or a classification is not what the evidence says.',
    title: 'Dispute: ',
    labels: ['dispute'],
    body: [
      {
        type: 'input',
        id: 'id',
        label: 'Where it stands',
        description: 'The id of the entry, the key of the reference, or the address of the page.',
        placeholder: 'MASEC-T0001',
        required: true,
      },
      {
        type: 'textarea',
        id: 'claim',
        label: 'The claim',
        description: 'Quoted as it stands there.',
        required: true,
      },
      {
        type: 'dropdown',
        id: 'fault',
        label: 'What is wrong with it',
        options: [
          'The cited work does not say so',
          'A figure is wrong, or stands for something else',
          'It is said more firmly than the cited work allows',
          'The cited work was corrected, withdrawn or refuted',
          'Other evidence speaks against it',
          'It reports a result and cites nothing',
          'Something else',
        ],
        required: true,
      },
      {
        type: 'textarea',
        id: 'evidence',
        label: 'Evidence',
        description: 'The work, its version, the page or section, and what stands there.',
        required: true,
      },
      {
        type: 'dropdown',
        id: 'checked',
        label: 'How you checked',
        options: valuesOf(corpus, 'checked-how'),
        required: true,
      },
      {
        type: 'textarea',
        id: 'wording',
        label: 'What should stand there instead',
        description: 'Leave it empty if the claim should go, or if both positions should be shown.',
      },
    ],
  };
}
