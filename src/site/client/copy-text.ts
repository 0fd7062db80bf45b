const RESTORE_MS = 2000;
const status = document.createElement('p');
status.className = 'visually-hidden';
status.setAttribute('role', 'status');
document.body.append(status);

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-from]')) {
  const source = document.getElementById(button.dataset['copyFrom'] ?? '');
  const face = button.querySelector('span');
  if (!source || !face) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.textContent?.trim() ?? '');
      face.textContent = 'Copied';
    } catch {
      // Without leave to write to the clipboard the text is marked, ready to be copied by hand.
      window.getSelection()?.selectAllChildren(source);
      face.textContent = 'Marked: copy it now';
    }
    status.textContent = face.textContent;
    window.setTimeout(() => {
      face.textContent = 'Copy';
      status.textContent = '';
    }, RESTORE_MS);
  });
}

export {};
