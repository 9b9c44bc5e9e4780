// Time goes on between two messages of the server: data-elapsed says how many milliseconds had passed when it was told.
// data-words writes it as minutes and seconds, data-words="ago" as "21 s ago" or "3 min ago" while that is
// under an hour. What goes on is not known while the portal does not answer, so clocks stand still then.
(() => {
  const seen = new WeakMap();
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  const ago = (seconds) => {
    if (seconds < 60) return `${Math.floor(seconds)} s ago`;
    return seconds < 3600 ? `${Math.floor(seconds / 60)} min ago` : null;
  };

  const tick = () => {
    document.querySelectorAll('[data-elapsed]').forEach((node) => {
      const told = Number(node.dataset.elapsed);
      if (seen.get(node)?.told !== told) seen.set(node, { told, at: performance.now() });
      const elapsed = told + performance.now() - seen.get(node).at;
      if (node.dataset.usual) node.style.setProperty('--elapsed', Math.min(elapsed / Number(node.dataset.usual), 1.5));
      if (!node.hasAttribute('data-words')) return;
      const isAge = node.dataset.words === 'ago';
      if (!isAge && document.documentElement.hasAttribute('data-lost')) return;
      const words = isAge ? ago(elapsed / 1000) : clock(elapsed / 1000);
      if (words !== null) node.textContent = words;
    });
  };
  setInterval(tick, 1000);
})();
