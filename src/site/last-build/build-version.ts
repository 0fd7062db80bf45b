import { codeVersion } from '#model/kept/code-version.ts';
import { versionOfTemplates } from '../templates/template-cache.ts';

/** A digest of everything besides content that decides what a build writes: code, schemas and settings. */
export function buildVersion(): string {
  return codeVersion(['schemas/**/*.json'], versionOfTemplates());
}
