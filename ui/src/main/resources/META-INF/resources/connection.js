// Vaadin notices that the portal does not answer once a person does something, and may go on saying so although messages
// pass again: a push connection that reopens before the first request is answered leaves it so. So a page that is looked
// at asks by itself, says what it finds, and takes up what it missed.
(() => {
  const IDLE = 10000;
  const IN_DOUBT = 1000;
  const LOST = 3000;
  const PATIENCE = 5000;
  const MISSES = 2;
  const LONGER_THAN_VAADIN_WAITS = 3;
  const RECONNECTING = 'reconnecting';

  let misses = 0;
  let answers = 0;
  let wasLost = false;
  let asking = false;
  let next;

  const connection = () => window.Vaadin?.connectionState;
  const isLost = () => connection()?.state === RECONNECTING;
  const isThere = () =>
    fetch('connection.js', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })
      .then((answer) => answer.ok, () => false);

  const ask = async () => {
    if (asking) return;
    asking = true;
    clearTimeout(next);
    if (!document.hidden && connection()) take(await isThere());
    asking = false;
    next = setTimeout(ask, isLost() ? LOST : misses > 0 ? IN_DOUBT : IDLE);
  };

  const take = (there) => {
    misses = there ? 0 : misses + 1;
    answers = there && isLost() ? answers + 1 : 0;
    if (misses >= MISSES) connection().state = RECONNECTING;
    if (answers >= LONGER_THAN_VAADIN_WAITS) connection().state = 'connected';
    if (wasLost && !isLost()) takeUp();
    wasLost = isLost();
    document.documentElement.toggleAttribute('data-lost', wasLost);
  };

  // Any request brings what was missed, or says that the session is over.
  const takeUp = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).forEach((client) => client.poll?.());

  document.addEventListener('visibilitychange', ask);
  window.addEventListener('online', ask);
  window.addEventListener('offline', ask);
  next = setTimeout(ask, IDLE);
})();
