/** Makes something of each thing when it is asked for, so that not all of it is held at once. */
export function* each<Thing, Made>(things: Iterable<Thing>, make: (thing: Thing) => Made): Iterable<Made> {
  for (const thing of things) yield make(thing);
}
