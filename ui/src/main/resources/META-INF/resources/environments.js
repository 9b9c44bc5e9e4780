// Studio: a window that a click opened gets its address later.
(() => {
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
