import type { Graph } from '#graph/graph.ts';
import type { ContentFile } from './content-file.ts';
import type { Cursor } from './cursor/cursor.ts';

/** Everything that is known of the place at which an author asks for something. */
export interface Situation {
  /** The knowledge base as it was last read; may lag behind the text by a few keys. */
  readonly graph: Graph;
  readonly file: ContentFile;
  /** The text as the editor holds it. */
  readonly text: string;
  readonly offset: number;
  readonly cursor: Cursor;
}
