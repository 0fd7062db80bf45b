import type { Kind, RelationLabel } from './types.ts';

/** The kinds of entry to which a relation leads, by its label. Each package has them from its own list of types. */
export type Follows = { readonly [Label in RelationLabel]: Kind };
