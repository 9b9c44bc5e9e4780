// Runs: time goes on between two messages of the server. Studio: a window that a click opened gets its address later.
(() => {
  const seen = new WeakMap();
  const words = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

  const tick = () => {
    document.querySelectorAll('[data-elapsed]').forEach((node) => {
      const told = Number(node.dataset.elapsed);
      if (seen.get(node)?.told !== told) seen.set(node, { told, at: performance.now() });
      const elapsed = told + performance.now() - seen.get(node).at;
      if (node.dataset.usual) node.style.setProperty('--elapsed', Math.min(elapsed / Number(node.dataset.usual), 1.5));
      if (node.hasAttribute('data-words')) node.textContent = words(elapsed / 1000);
    });
  };
  setInterval(tick, 1000);

  let studio = null;
  document.addEventListener(
    'click',
    (event) => {
      if (!event.target.closest?.('[data-opens-studio]')) return;
      studio = window.open('', '_blank');
      if (studio) studio.opener = null;
    },
    true,
  );
  // True if the window took it; otherwise the page shows a link.
  window.concordStudio = (address) => {
    if (!studio || studio.closed) return false;
    studio.location.replace(address);
    studio = null;
    return true;
  };
  window.concordStudioFailed = () => {
    studio?.close();
    studio = null;
  };
})();
