import { UNRELEASED } from '#graph/history.ts';

/** Where citations lead: to the site where it is known, otherwise to the permanent names in the namespace. */
export class Addresses {
  /** What every address begins with. */
  readonly root: string;

  /**
   * @param namespace the beginning of every permanent name
   * @param siteUrl where the site is published, without the path; empty when that is not known
   * @param base path of the site, with a slash at each end
   */
  constructor(namespace: string, siteUrl = '', base = '/') {
    this.root = siteUrl === '' ? namespace : siteUrl.replace(/\/+$/, '') + base;
  }

  /** The page of an entry: of a revision for ever the same text, without one the newest. */
  entry(id: string, revision = 0): string {
    return `${this.root}${id}/${revision > 0 ? `r${revision}/` : ''}`;
  }

  /** The page of a release; of content never released the front page. */
  whole(version: string): string {
    return version === UNRELEASED ? this.root : `${this.root}releases/${version}/`;
  }

  /** Any page or file by its path. */
  at(path: string): string {
    return this.root + path;
  }
}
