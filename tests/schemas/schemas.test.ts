import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAjv, readSchema } from '#schemas/validator.ts';

const names = globSync('**/*.schema.json', { cwd: join(import.meta.dirname, '../../schemas') })
  .map((name) => name.replace('.schema.json', ''))
  .sort();

test('every schema is valid JSON Schema 2020-12 in the strict mode of Ajv, and refuses at least something', () => {
  const ajv = createAjv();
  const schemas = names.map((name) => readSchema(name));
  for (const schema of schemas) ajv.addSchema(schema);
  for (const { $id, $schema, properties } of schemas) {
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const validate = ajv.getSchema(String($id));
    expect(validate, String($id)).toBeDefined();
    if (properties) expect(validate?.({}), String($id)).toBe(false);
  }
});

test('every field carries the sentence that explains it', () => {
  const missing = names.flatMap((name) => undescribed(readSchema(name), name));
  expect(names.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

/** Paths of fields whose own schema, or the one they refer to, says nothing. */
function undescribed(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => undescribed(item, `${path}/${index}`));
  if (schema === null || typeof schema !== 'object') return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'if') return [];
    if (key !== 'properties' && key !== '$defs') return undescribed(value, `${path}/${key}`);
    const fields = Object.entries(value as Record<string, unknown>).filter(
      ([, field]) => typeof field === 'object' && field !== null,
    );
    const silent = fields.filter(
      ([, field]) => !('description' in (field as object)) && !('$ref' in (field as object)),
    );
    return [
      ...silent.map(([name]) => `${path}/${key}/${name}`),
      ...fields.flatMap(([name, field]) => undescribed(field, `${path}/${key}/${name}`)),
    ];
  });
}
