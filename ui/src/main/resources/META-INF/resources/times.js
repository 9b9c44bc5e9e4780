// Time goes on between two messages of the server: data-elapsed says how many milliseconds had passed when it was told.
// data-words writes it as minutes and seconds, data-words="ago" as "21 s ago" while that is under a minute.
(() => {
  const seen = new WeakMap();
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  const ago = (seconds) => (seconds < 60 ? `${Math.floor(seconds)} s ago` : null);

  const tick = () => {
    document.querySelectorAll('[data-elapsed]').forEach((node) => {
      const told = Number(node.dataset.elapsed);
      if (seen.get(node)?.told !== told) seen.set(node, { told, at: performance.now() });
      const elapsed = told + performance.now() - seen.get(node).at;
      if (node.dataset.usual) node.style.setProperty('--elapsed', Math.min(elapsed / Number(node.dataset.usual), 1.5));
      if (!node.hasAttribute('data-words')) return;
      const words = node.dataset.words === 'ago' ? ago(elapsed / 1000) : clock(elapsed / 1000);
      if (words !== null) node.textContent = words;
    });
  };
  setInterval(tick, 1000);
})();
