/** A function whose result is made once for each thing it is asked about. */
export function once<Thing extends object, Result>(make: (thing: Thing) => Result): (thing: Thing) => Result {
  const known = new WeakMap<Thing, Result>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const result = make(thing);
    known.set(thing, result);
    return result;
  };
}
