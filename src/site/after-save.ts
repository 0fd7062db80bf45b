/** One save is told several times, and editors write a file in several steps; what follows within this time belongs together. */
const SETTLE_MS = 30;
/** For how long nothing must be asked for before the check begins. */
const QUIET_MS = 200;

/** What is done after a save. */
export interface Work {
  /** Shows what was saved; says whether there was something to show. */
  readonly show: () => boolean;
  /** Checks what is shown. */
  readonly check: () => void;
}

/** Shows what was saved as soon as it can be read, and checks it when the pages that show it have been fetched. */
export class AfterSave {
  readonly #work: Work;
  #unchecked = false;
  #timer: NodeJS.Timeout | undefined;
  #settling = false;

  constructor(work: Work) {
    this.#work = work;
  }

  /** Says that something may have been saved. */
  told(): void {
    this.#settling = true;
    this.#after(SETTLE_MS, () => {
      this.#settling = false;
      if (this.#work.show()) this.#unchecked = true;
      this.asked();
    });
  }

  /** Says that something was asked for or has been answered. */
  asked(): void {
    if (this.#settling || !this.#unchecked) return;
    this.#after(QUIET_MS, () => {
      this.#unchecked = false;
      this.#work.check();
    });
  }

  #after(milliseconds: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, milliseconds);
  }
}
