import type { Site } from '#schemas/types.ts';

/** What is shown of a content folder whose `site.yml` cannot be read; a finding says so. */
export const SITE_DEFAULTS: Site = {
  title: 'MASEC',
  namespace: 'https://w3id.org/masec/',
  license: { content: 'CC-BY-4.0', code: 'MIT' },
  disclaimer: '',
};
