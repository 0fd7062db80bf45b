import type { Release, Site } from '#schemas/types.ts';
import type {
  DataFile,
  DisciplinePage,
  Entry,
  FrameworkEdition,
  FrameworkReview,
  Reference,
  TermPage,
} from './entry.ts';
import type { FrozenText } from './frozen-text.ts';
import type { Feature, RelationType, Vocabulary } from './vocabulary.ts';

/** Everything a content folder holds, read and checked by schema, not yet joined. */
export interface Corpus {
  /** The folder as the command was given it. */
  readonly root: string;
  readonly site: Site;
  /** The file the above stands in, if it can be read. */
  readonly siteFile: DataFile<Site> | undefined;
  /** Ordered by id, then by file. Two files may claim one id. */
  readonly entries: readonly Entry[];
  readonly references: readonly Reference[];
  readonly frameworks: readonly FrameworkEdition[];
  readonly reviews: readonly FrameworkReview[];
  readonly disciplines: readonly DisciplinePage[];
  readonly terms: readonly TermPage[];
  readonly vocabularies: readonly Vocabulary[];
  readonly relationTypes: readonly RelationType[];
  readonly features: readonly Feature[];
  /** Every release, the oldest first. */
  readonly releases: readonly DataFile<Release>[];
  /** The texts that releases froze, by file. */
  readonly frozen: readonly FrozenText[];
  /** Names of files in `media/`. */
  readonly media: readonly string[];
  /** Files that are there but could not be read at all, each with a diagnostic of its own. */
  readonly unread: readonly string[];
}
