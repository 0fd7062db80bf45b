for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const address = new URL(button.dataset['copy'] ?? '', window.location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      button.textContent = 'Copied';
    } catch {
      button.textContent = address;
    }
    window.setTimeout(() => {
      button.textContent = 'Copy link';
    }, 2000);
  });
}

export {};
