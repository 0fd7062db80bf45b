import type { IssueForm } from './form.ts';

/** The form for everything that is wrong and no claim. */
export function reportAnError(): IssueForm {
  return {
    file: 'report-an-error.yml',
    name: 'Report an error',
    description:
      'A slip in a text or a reference, a link that leads nowhere, a fault of the site, its data or its commands.',
    title: 'Error: ',
    labels: ['error'],
    body: [
      {
        type: 'input',
        id: 'id',
        label: 'Where it is',
        description:
          'The id of the entry, the key of the reference, the code of the rule, or the address of the page.',
        placeholder: 'MASEC-T0001',
        required: true,
      },
      {
        type: 'dropdown',
        id: 'sort',
        label: 'What is wrong',
        options: [
          'Spelling, grammar or a sentence that cannot be understood',
          'A reference: author, title, date or identifier',
          'A link that leads nowhere, or to the wrong place',
          'How a page looks or behaves, or how it is read aloud',
          'The published data or their schema',
          'A command, or a finding of the check',
          'Something else',
        ],
        required: true,
      },
      {
        type: 'textarea',
        id: 'what',
        label: 'What you saw',
        description: 'Quote it, or say what you did and what happened.',
        required: true,
      },
      { type: 'textarea', id: 'instead', label: 'What you expected instead' },
    ],
  };
}
