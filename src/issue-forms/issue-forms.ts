import type { Corpus } from '#model/corpus.ts';
import { disputeAClaim } from './dispute-a-claim.ts';
import { formText, type IssueForm, yamlText } from './form.ts';
import { proposeAMapping } from './propose-a-mapping.ts';
import { proposeEntry } from './propose-entry.ts';
import { PULL_REQUEST_TEMPLATE } from './pull-request-template.ts';
import { reportAnError } from './report-an-error.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';

/** All forms of the issue tracker, in the order in which they are offered. */
export function issueForms(corpus: Corpus): IssueForm[] {
  return [proposeEntry(corpus), disputeAClaim(corpus), proposeAMapping(corpus), reportAnError()];
}

/** Everything GitHub offers to whoever opens an issue or a pull request, as files of the repository. */
export function contributionFiles(corpus: Corpus): { path: string; text: string }[] {
  return [
    ...issueForms(corpus).map((form) => ({ path: `${FOLDER}/${form.file}`, text: formText(form) })),
    { path: `${FOLDER}/config.yml`, text: chooser(corpus) },
    { path: '.github/pull_request_template.md', text: PULL_REQUEST_TEMPLATE },
  ];
}

/** What stands beside the forms: no issue without one, and where the guide is. */
function chooser({ site: { repository } }: Corpus): string {
  const guide = {
    name: 'Write it yourself',
    url: `${repository}/blob/main/CONTRIBUTING.md`,
    about: 'An entry is one text file; the guide says what each field means.',
  };
  return yamlText({ blank_issues_enabled: false, ...(repository && { contact_links: [guide] }) });
}
