import type { ViewContext } from '../shared/context.ts';

/** The same, computed once for each graph and base path: what many pages are made of must not be counted again for each. */
export function remembered<T>(make: (context: ViewContext) => T): (context: ViewContext) => T {
  const known = new WeakMap<ViewContext, { readonly made: T }>();
  return (context) => {
    let kept = known.get(context);
    if (!kept) {
      kept = { made: make(context) };
      known.set(context, kept);
    }
    return kept.made;
  };
}
