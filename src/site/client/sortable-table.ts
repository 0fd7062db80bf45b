/** A table whose rows are put in order by the heads of its columns. The cells say in `data-key` what they are ordered by. */
export class SortableTable {
  readonly #table: HTMLTableElement;
  readonly #original: HTMLTableRowElement[];
  #sort = '';

  /** @param sorted told the new order when a reader changes it, as in `-cases` */
  constructor(table: HTMLTableElement, sorted: (sort: string) => void) {
    this.#table = table;
    this.#original = [...table.tBodies].flatMap((body) => [...body.rows]);
    for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort-button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        this.sort(this.#next(head));
        sorted(this.#sort);
      });
    }
  }

  /** Takes in a row that came later. */
  add(row: HTMLTableRowElement): void {
    this.#original.push(row);
  }

  /** Orders the rows; a dash before the name means the highest first, an empty name the order of the page. */
  sort(sort: string): void {
    const down = sort.startsWith('-');
    const name = sort.replace(/^-/, '');
    const heads = [...this.#table.querySelectorAll<HTMLElement>('th[data-sort]')];
    const column = heads.findIndex(({ dataset }) => dataset['sort'] === name);
    this.#sort = column === -1 ? '' : sort;
    for (const [index, head] of heads.entries()) {
      if (index === column) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const rows = [...this.#original];
    if (column !== -1) rows.sort((a, b) => compare(keyOf(a, column), keyOf(b, column)) * (down ? -1 : 1));
    this.#table.tBodies[0]?.append(...rows);
  }

  /** Items in the order of their rows. */
  inOrder<T>(items: readonly T[], row: (item: T) => Element | undefined): T[] {
    const places = new Map(
      [...(this.#table.tBodies[0]?.rows ?? [])].map((line, index) => [line as Element, index]),
    );
    const place = (item: T): number => places.get(row(item) as Element) ?? 0;
    return [...items].sort((a, b) => place(a) - place(b));
  }

  /** Numbers begin with the highest, words with the first letter; a third press gives the order of the page back. */
  #next(head: HTMLElement): string {
    const name = head.dataset['sort'] ?? '';
    const first = head.classList.contains('number') ? `-${name}` : name;
    const second = first === name ? `-${name}` : name;
    return this.#sort === first ? second : this.#sort === second ? '' : first;
  }
}

function keyOf(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.dataset['key'] ?? '';
}

function compare(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? a.localeCompare(b, 'en') : difference;
}
