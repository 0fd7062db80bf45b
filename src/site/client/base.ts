/** The path under which the site is published, with a slash at each end. */
export const base = document.documentElement.dataset['base'] ?? '/';
