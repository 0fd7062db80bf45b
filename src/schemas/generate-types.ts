import { fileURLToPath } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { SCHEMA_NAMES } from './schema-names.ts';
import { readSchema } from './validator.ts';

const SCHEMAS = fileURLToPath(new URL('../../schemas/', import.meta.url));
const SKIP = new Set(['common', 'entry']);
const BANNER = '// Generated from schemas/ by `npm run generate`. Do not edit by hand.';

/**
 * The TypeScript types of everything authored, made from the schemas.
 * @param vocabularies the schema of closed lists of another content folder than ours
 */
export async function generateTypes(vocabularies?: object): Promise<string> {
  const names = SCHEMA_NAMES.filter((name) => !SKIP.has(name));
  const all = {
    title: 'Authored',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `${name}.schema.json` }])),
  };
  const resolver = {
    order: 1,
    canRead: /\.schema\.json$/,
    read: (file: { url: string }) => {
      const name = fileName(file.url);
      const schema = vocabularies !== undefined && name === 'vocabularies' ? vocabularies : readSchema(name);
      return JSON.stringify(plain(schema));
    },
  };
  return compile(all as JSONSchema, 'Authored', {
    cwd: SCHEMAS,
    bannerComment: BANNER,
    additionalProperties: false,
    format: false,
    $refOptions: { resolve: { file: resolver, http: false } },
  } as Parameters<typeof compile>[2]);
}

function fileName(url: string): string {
  return url.replace(/^.*\//, '').replace('.schema.json', '');
}

/** A schema without the keywords that types cannot express, and with closed objects where `unevaluatedProperties` closes them. */
function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain);
  if (schema === null || typeof schema !== 'object') return schema;
  const source = schema as Record<string, unknown>;
  if (source['if'] && source['then'] && source['else'] && !source['properties']) {
    return { description: source['description'], anyOf: [plain(source['else']), plain(source['then'])] };
  }
  const drop = new Set(['$id', 'if', 'then', 'else', 'unevaluatedProperties', 'minItems', 'maxItems']);
  const entries = Object.entries(source)
    .filter(([key]) => !drop.has(key))
    .map(([key, value]) => [key, plain(value)] as const);
  const result: Record<string, unknown> = Object.fromEntries(entries);
  if (source['type'] === 'object' && source['additionalProperties'] === undefined)
    result['additionalProperties'] = false;
  return result;
}
