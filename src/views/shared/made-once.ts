import type { ViewContext } from './context.ts';

/**
 * A function that makes something of an object of the graph once for each context, since several pages show it.
 * @param make must depend on the context and the object only
 */
export function madeOnce<Of extends object, Made>(
  make: (context: ViewContext, of: Of) => Made,
): (context: ViewContext, of: Of) => Made {
  const contexts = new WeakMap<ViewContext, WeakMap<Of, Made>>();
  return (context, of) => {
    const known = contexts.get(context) ?? new WeakMap<Of, Made>();
    contexts.set(context, known);
    const made = known.get(of) ?? make(context, of);
    known.set(of, made);
    return made;
  };
}
