import { pathInContent } from '#model/content-path.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Link } from './context.ts';

/** The forms of the issue tracker, by what a reader wants to do. */
const FORMS = {
  dispute: { template: 'dispute-a-claim.yml', label: 'Dispute a claim', title: 'Dispute' },
  mapping: { template: 'propose-a-mapping.yml', label: 'Propose a mapping', title: 'Mapping' },
  error: { template: 'report-an-error.yml', label: 'Report an error', title: 'Error' },
  entry: { template: 'propose-entry.yml', label: 'Propose an entry', title: 'Propose' },
} as const;

export type FormName = keyof typeof FORMS;

/** What a page tells of itself to whoever wants to change it. */
export interface Subject {
  /** Filled into the form: an id, a key, a code or an address. */
  readonly id: string;
  /** Filled into the title of the issue. */
  readonly title: string;
  readonly forms: readonly FormName[];
  /** Files of the repository the page is made of, with a word for each where there are several. */
  readonly sources: readonly { readonly path: string; readonly what?: string }[];
}

/** The path in the repository of a file of the content folder. */
export function repositoryPath({ root }: Corpus, file: string): string {
  return `content/${pathInContent(root, file)}`;
}

/**
 * Links by which a reader of a page can change it.
 * @param repository its address; without one there is nowhere to lead
 */
export function contributionLinks(
  repository: string | undefined,
  { id, title, forms, sources }: Subject,
): readonly Link[] {
  if (repository === undefined) return [];
  const home = repository.replace(/\/+$/, '');
  const issues = forms.map((name) => {
    const form = FORMS[name];
    const query = { template: form.template, id, title: `${form.title}: ${title}` };
    const written = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return { href: `${home}/issues/new?${written.join('&')}`, label: form.label };
  });
  const files = sources.flatMap(({ path, what }) => {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return [
      { href: `${home}/edit/main/${encoded}`, label: what ? `Edit ${what}` : 'Edit this page' },
      { href: `${home}/blob/main/${encoded}`, label: what ? `Source of ${what}` : 'Source of this page' },
    ];
  });
  return [...issues, ...files];
}
