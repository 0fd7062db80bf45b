/** The word of a facet value, with or without its reason. */
export function codedValue(coded: string | { readonly value: string }): string {
  return typeof coded === 'string' ? coded : coded.value;
}
