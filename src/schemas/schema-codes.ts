import type { CodeRecord } from '#diagnostics/diagnostic.ts';
import type { SchemaCode } from './schema-issue.ts';

const record = (
  code: SchemaCode,
  name: string,
  summary: string,
  why: string,
  bad: string,
  good: string,
): CodeRecord => ({
  code,
  name,
  severity: 'error',
  summary,
  why,
  bad,
  good,
});

/** What a schema can find wrong with front matter or a data file. */
export const SCHEMA_CODES: Readonly<Record<SchemaCode, CodeRecord>> = {
  KB201: record(
    'KB201',
    'unknown-field',
    'Every field is one that the schema of the kind knows.',
    'A misspelt field would be ignored, and what it says lost.',
    'sumary: Agents hide messages.',
    'summary: Agents hide messages.',
  ),
  KB202: record(
    'KB202',
    'missing-field',
    'Every required field is there.',
    'Pages, exports and citations rely on it.',
    'title: Secret collusion',
    'title: Secret collusion\nsummary: Agents hide messages.',
  ),
  KB203: record(
    'KB203',
    'value-not-on-list',
    'A field with a closed list has one of its values.',
    'Filters and exports only work when everybody uses the same words.',
    'status: final',
    'status: published',
  ),
  KB204: record(
    'KB204',
    'wrong-type',
    'A field has the type it needs: text, number, list or group of fields.',
    'A list where one value belongs, or the reverse, cannot be read.',
    'aliases: collusion',
    'aliases: [collusion]',
  ),
  KB205: record(
    'KB205',
    'wrong-form',
    'Ids, dates, keys and addresses have their form.',
    'What does not have its form points nowhere.',
    'added: 24.11.2026',
    'added: 2026-11-24',
  ),
  KB206: record(
    'KB206',
    'wrong-length',
    'Text is neither empty nor longer than its field allows.',
    'A summary that does not fit is cut off wherever it is shown.',
    'summary: ""',
    'summary: Agents hide messages.',
  ),
  KB207: record(
    'KB207',
    'wrong-content',
    'Lists hold enough items, none of them twice, and numbers lie in their range.',
    'A list that repeats an item says nothing new.',
    'aliases: [collusion, collusion]',
    'aliases: [collusion]',
  ),
};
