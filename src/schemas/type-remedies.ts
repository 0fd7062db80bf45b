import type { SchemaRepair } from './schema-issue.ts';

/** What to do about a text, and how to mend it where there is no doubt. */
export interface Remedy {
  readonly suggestion: string;
  readonly repair?: SchemaRepair;
}

/** A number in quotes, or one with its unit. */
export function numberMeant(data: unknown, path: readonly string[]): Remedy | undefined {
  if (typeof data !== 'string') return undefined;
  const [, number, unit = ''] = /^(-?\d+(?:\.\d+)?)\s*([^\d\s].*)?$/.exec(data.trim()) ?? [];
  if (number === undefined) return { suggestion: 'Write a number alone, in figures.' };
  if (unit === '')
    return {
      suggestion: `Write \`${number}\`, without quotes.`,
      repair: { kind: 'write', value: Number(number) },
    };
  return {
    suggestion:
      path.at(-1) === 'value'
        ? `Write \`value: ${number}\` and \`unit: ${JSON.stringify(unit)}\`.`
        : `Write \`${number}\` alone.`,
  };
}

/** A person whose name is written in one piece. */
export function nameMeant(data: unknown): Remedy | undefined {
  if (typeof data !== 'string') return undefined;
  const [, family, given] = /^([^,{}[\]]+), ([^,{}[\]]+)$/.exec(data.trim()) ?? [];
  if (family !== undefined && given !== undefined && !/^(?:Inc|LLC|Ltd|GmbH|Corp|Co|AG)\b/.test(given))
    return {
      suggestion: `Write \`{ family: ${family}, given: ${given} }\`.`,
      repair: { kind: 'write', value: { family, given } },
    };
  const [, first, last] = /^(\p{Lu}[^\s,]*) (\p{Lu}[^\s,]*)$/u.exec(data.trim()) ?? [];
  return first === undefined
    ? { suggestion: 'Write `{ family: …, given: … }` for a person, `{ literal: … }` for a body.' }
    : {
        suggestion: `Write \`{ family: ${last}, given: ${first} }\` for a person, \`{ literal: ${data.trim()} }\` for a body.`,
      };
}
