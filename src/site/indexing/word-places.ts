const FIRST_SIZE = 1 << 12;

/** Where words stand: a table of whole numbers, in columns that grow. */
export class WordPlaces {
  /** How many places there are. */
  size = 0;
  /** The number of the form that stands there. */
  forms = new Uint32Array(FIRST_SIZE);
  /** The number of the page. */
  pages = new Uint32Array(FIRST_SIZE);
  /** Behind how many words of the page. */
  positions = new Uint32Array(FIRST_SIZE);
  /** What else is to know of the place. */
  notes = new Uint8Array(FIRST_SIZE);

  add(form: number, page: number, position: number, note: number): void {
    if (this.size === this.forms.length) this.#grow();
    this.forms[this.size] = form;
    this.pages[this.size] = page;
    this.positions[this.size] = position;
    this.notes[this.size] = note;
    this.size += 1;
  }

  /** Writes another note in place of each. */
  renote(notes: readonly number[]): void {
    for (let place = 0; place < this.size; place++)
      this.notes[place] = notes[this.notes[place] as number] as number;
  }

  /**
   * The places in groups, and in each in the order in which they were added.
   * @param groups the group of each form
   * @param amount how many groups there are
   * @returns the places of a group
   */
  grouped(groups: Uint32Array, amount: number): (group: number) => Uint32Array {
    const groupAt = (place: number): number => groups[this.forms[place] as number] as number;
    const ends = new Uint32Array(amount);
    for (let place = 0; place < this.size; place++)
      ends[groupAt(place)] = (ends[groupAt(place)] as number) + 1;
    for (let group = 1; group < amount; group++)
      ends[group] = (ends[group] as number) + (ends[group - 1] as number);
    const ordered = new Uint32Array(this.size);
    const begins = ends.slice();
    for (let place = this.size - 1; place >= 0; place--) {
      const group = groupAt(place);
      const begin = (begins[group] as number) - 1;
      ordered[begin] = place;
      begins[group] = begin;
    }
    return (group) => ordered.subarray(begins[group], ends[group]);
  }

  #grow(): void {
    const larger = <Column extends Uint32Array | Uint8Array>(column: Column, copy: Column): Column => {
      copy.set(column);
      return copy;
    };
    const size = this.size * 2;
    this.forms = larger(this.forms, new Uint32Array(size));
    this.pages = larger(this.pages, new Uint32Array(size));
    this.positions = larger(this.positions, new Uint32Array(size));
    this.notes = larger(this.notes, new Uint8Array(size));
  }
}
