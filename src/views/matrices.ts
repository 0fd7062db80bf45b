import { type KindPairPage, kindPairPage, kindPairPaths } from './kind-pair.ts';
import {
  type FamilyMatrixPage,
  type FamilyThreats,
  familyMatrixPage,
  familyMatrixPaths,
  familyThreats,
  kindPairs,
  type MatrixPage,
  matrixPage,
  threatFamilies,
} from './matrix.ts';
import type { ViewContext } from './shared/context.ts';

/** All matrices: that of threats, those of single families, and those of two kinds. */
export class Matrices {
  readonly #context: ViewContext;

  constructor(context: ViewContext) {
    this.#context = context;
  }

  /** The matrix of threats. */
  threats(): MatrixPage {
    return matrixPage(this.#context);
  }

  /** Paths of the matrices of single families, as in `MASEC-F0001/2`; none where one board holds all threats. */
  familyPaths(): string[] {
    return familyMatrixPaths(this.#context);
  }

  family(path: string): FamilyMatrixPage {
    return familyMatrixPage(this.#context, path);
  }

  /** Families whose threats are filtered from a file, where one board does not hold all threats. */
  threatFamilies(): string[] {
    return threatFamilies(this.#context);
  }

  familyThreats(family: string): FamilyThreats {
    return familyThreats(this.#context, family);
  }

  /** Paths of the matrices of pairs of kinds, as in `defence-threat` and `defence-threat/2`. */
  pairPaths(): string[] {
    return kindPairPaths(this.#context);
  }

  pair(path: string): KindPairPage {
    const [slug, number = '1'] = path.split('/');
    const pair = kindPairs(this.#context).find((pair) => pair.slug === slug);
    if (!pair) throw new Error(`no such pair of kinds: ${slug}`);
    return kindPairPage(this.#context, pair, Number(number));
  }
}
