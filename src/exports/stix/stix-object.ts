/** An object of STIX 2.1. */
export interface StixObject {
  readonly type: string;
  readonly spec_version: '2.1';
  readonly id: string;
  readonly [property: string]: unknown;
}

/** A pointer to what stands outside STIX. */
export interface ExternalReference {
  readonly source_name: string;
  readonly external_id?: string;
  readonly url?: string;
  readonly description?: string;
}

/** The moment at which a day begins, as STIX writes it. */
export function timestamp(day: string): string {
  return `${day}T00:00:00.000Z`;
}

/** The fields that say something: STIX allows neither empty lists nor nulls. */
export function filled(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** A name as STIX wants it: lower-case letters, digits and underscores. */
export function propertyName(name: string): string {
  return name.replaceAll('-', '_');
}
