// Light or dark: the reader's choice, otherwise the system's. Runs before the first paint.
(() => {
  const CHOICE = 'concord.scheme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const isDark = () => (localStorage.getItem(CHOICE) ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const show = () => {
    root.style.colorScheme = isDark() ? 'dark' : 'light';
    if (isDark()) root.setAttribute('theme', 'dark');
    else root.removeAttribute('theme');
  };
  show();
  system.addEventListener('change', show);
  document.addEventListener('click', (event) => {
    if (!event.target.closest?.('[data-scheme]')) return;
    localStorage.setItem(CHOICE, isDark() ? 'light' : 'dark');
    show();
  });
})();
