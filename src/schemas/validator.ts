import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describeIssue, type Fitting, type SchemaIssue } from './schema-issue.ts';
import { SCHEMA_NAMES, type SchemaName } from './schema-names.ts';
import { vocabularySchema } from './vocabulary-schema.ts';

const ROOT = new URL('../../schemas/', import.meta.url);
const BASE = 'https://w3id.org/masec/schemas/';

/** Reads one schema file of `schemas/`. */
export function readSchema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, ROOT), 'utf8')) as Record<string, unknown>;
}

/**
 * A strict Ajv for JSON Schema 2020-12, the only one of the project.
 * @param trusted leaves out the check of the schemas themselves, which a test makes of ours once for all
 */
export function createAjv(trusted = false): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    validateSchema: !trusted,
    meta: !trusted,
    code: { optimize: false },
  });
  addFormats.default(ajv, ['date', 'uri', 'date-time']);
  return ajv;
}

/** Checks data against the schemas, with the closed lists of one content folder. */
export class Validator {
  readonly #ajv: Ajv2020;
  readonly #lists: ReadonlyMap<string, readonly string[]>;
  readonly #compiled = new Map<SchemaName, ValidateFunction>();

  /** @param vocabularies the values of each closed list by its name */
  constructor(vocabularies: ReadonlyMap<string, readonly string[]>) {
    this.#lists = vocabularies;
    this.#ajv = createAjv(true);
    this.#ajv.addSchema(vocabularySchema(vocabularies));
    for (const name of SCHEMA_NAMES) this.#ajv.addSchema(readSchema(name));
  }

  /** Everything that is wrong with the data, one issue a mistake; empty when it is valid. */
  validate(name: SchemaName, data: unknown): SchemaIssue[] {
    const check = this.#compile(name);
    if (check(data)) return [];
    return withoutEchoes(
      onePerMistake(check.errors ?? []).map((error) => describeIssue(error, this.#fitting(name, data))),
    );
  }

  /** The types of relation that may stand between an entry of a kind and the target beside them. */
  #fitting(name: SchemaName, data: unknown): Fitting {
    return ([field, index, part]) => {
      if (field !== 'relations' || part !== 'type') return undefined;
      const { relations } = data as { relations: readonly { target?: unknown }[] };
      const letter = /^MASEC-([A-Z])\d/.exec(String(relations[Number(index)]?.target))?.[1];
      const found = this.#lists.get(`relation-label ${name} ${letter}`);
      return found?.length ? found : undefined;
    };
  }

  #compile(name: SchemaName): ValidateFunction {
    const known = this.#compiled.get(name);
    if (known) return known;
    const check = this.#ajv.getSchema(`${BASE}${name}.schema.json`);
    if (!check) throw new Error(`no such schema: ${name}`);
    this.#compiled.set(name, check as ValidateFunction);
    return check as ValidateFunction;
  }
}

/** A field that is missing because its name is misspelt is one mistake, not two. */
function withoutEchoes(issues: readonly SchemaIssue[]): SchemaIssue[] {
  const place = (path: readonly string[], field: string): string => [...path, field].join('/');
  const meant = new Set(
    issues.flatMap(({ code, path, field }) =>
      code === 'KB201' && field !== undefined ? [place(path.slice(0, -1), field)] : [],
    ),
  );
  return issues.filter(
    ({ code, path, field }) => code !== 'KB202' || field === undefined || !meant.has(place(path, field)),
  );
}

/** Keeps one error a place: the branch keywords and what they drag along say nothing of their own. */
function onePerMistake(errors: readonly ErrorObject[]): ErrorObject[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    if (error.keyword === 'if' || error.keyword === 'allOf') return false;
    const property =
      error.params['missingProperty'] ??
      error.params['unevaluatedProperty'] ??
      error.params['additionalProperty'];
    const place = `${error.instancePath} ${String(property ?? '')}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
