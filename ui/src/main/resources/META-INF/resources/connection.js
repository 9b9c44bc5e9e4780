// Vaadin may go on saying that the connection is lost although messages pass again: a push connection that reopens before
// the first request is answered leaves it so. When the portal has answered for longer than Vaadin waits between its own
// tries, it is said to be there.
(() => {
  const PAUSE = 3000;
  const LONGER_THAN_VAADIN_WAITS = 3;
  let answers = 0;

  const ask = async () => {
    const connection = window.Vaadin?.connectionState;
    if (connection?.state !== 'reconnecting') answers = 0;
    else answers = (await isThere()) ? answers + 1 : 0;
    if (answers >= LONGER_THAN_VAADIN_WAITS && connection.state === 'reconnecting') connection.state = 'connected';
    setTimeout(ask, PAUSE);
  };
  const isThere = () => fetch('connection.js', { method: 'HEAD', cache: 'no-store' }).then((answer) => answer.ok, () => false);

  setTimeout(ask, PAUSE);
})();
