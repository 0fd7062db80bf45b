/** Lets a reader pick defences and shows what they do together; the choice lives in the address. */
const picker = document.querySelector<HTMLElement>('.picker');
const picked = document.querySelector<HTMLElement>('.picked');
const boxes = [...document.querySelectorAll<HTMLInputElement>('.picker input[type="checkbox"]')];
const filter = document.querySelector<HTMLInputElement>('#pick-filter');

function chosen(): string[] {
  return boxes.filter(({ checked }) => checked).map(({ value }) => value);
}

/** Copies of what the rows of the picked defences list, each entry once, with how many of them list it. */
function gather(ids: readonly string[], part: 'covers' | 'costs' | 'opens'): HTMLElement[] {
  const found = new Map<string, { item: HTMLElement; times: number }>();
  for (const id of ids)
    for (const item of document.querySelectorAll<HTMLElement>(
      `tr[data-pick="${id}"] [data-${part}] > span`,
    )) {
      const key = `${item.dataset['id']} ${part === 'costs' ? item.querySelector('.what')?.textContent : ''}`;
      const known = found.get(key);
      if (known) known.times++;
      else found.set(key, { item: item.cloneNode(true) as HTMLElement, times: 1 });
    }
  return [...found.values()].map(({ item, times }) => {
    if (times > 1) item.querySelector('a')?.after(` ×${times}`);
    return item;
  });
}

function show(): void {
  const ids = chosen();
  document.body.classList.toggle('is-picking', ids.length > 0);
  if (picked) picked.hidden = ids.length === 0;
  for (const part of ['covers', 'costs', 'opens'] as const) {
    const list = picked?.querySelector(`[data-${part}]`);
    const items = gather(ids, part);
    list?.replaceChildren(...(items.length > 0 ? items : ['nothing recorded']));
  }
  for (const item of document.querySelectorAll<HTMLElement>('[data-defence]'))
    item.classList.toggle('is-picked', ids.includes(item.dataset['defence'] ?? ''));
}

function keep(): void {
  const address = new URL(location.href);
  address.searchParams.delete('d');
  for (const id of chosen()) address.searchParams.append('d', id.replace('MASEC-', ''));
  history.replaceState(null, '', address);
}

function restore(): void {
  const asked = new URL(location.href).searchParams.getAll('d');
  for (const box of boxes) box.checked = asked.includes(box.value.replace('MASEC-', ''));
  show();
}

if (picker) {
  picker.addEventListener('change', () => {
    keep();
    show();
  });
  picker.querySelector('[data-clear]')?.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    keep();
    show();
  });
  filter?.addEventListener('input', () => {
    const words = filter.value.toLowerCase();
    for (const box of boxes) {
      const item = box.closest('li');
      if (item) item.hidden = !item.textContent.toLowerCase().includes(words);
    }
  });
  addEventListener('popstate', restore);
  restore();
}
