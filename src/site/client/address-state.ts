/** What a form says, without what is left at its default. */
export function filledIn(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
}

/** Keeps the state of a form in the address, so that a view can be shared and found again. */
export function keepInAddress(fields: readonly (readonly [string, string])[]): void {
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname);
}

/** Fills a form in from the address; what is not named there, or has no such value, goes to its default. */
export function fillFromAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams(window.location.search);
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      const known = [...field.options].map(({ value }) => value);
      const value = asked.get(field.name) ?? '';
      field.value = known.includes(value) ? value : (known[0] ?? '');
    } else if (field instanceof HTMLInputElement) fillInput(field, form, asked);
  }
}

function fillInput(field: HTMLInputElement, form: HTMLFormElement, asked: URLSearchParams): void {
  if (field.type === 'checkbox') {
    field.checked = asked.getAll(field.name).includes(field.value);
  } else if (field.type === 'radio') {
    const values = [...form.querySelectorAll<HTMLInputElement>(`[type="radio"][name="${field.name}"]`)];
    const value = asked.get(field.name) ?? '';
    const known = values.some((radio) => radio.value === value);
    field.checked = known ? field.value === value : field === values[0];
  } else field.value = asked.get(field.name) ?? '';
}
