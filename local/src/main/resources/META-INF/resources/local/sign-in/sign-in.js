// Digits choose a person, arrows move, Enter is the button's own.
const cards = [...document.querySelectorAll('.who')];

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const at = cards.indexOf(document.activeElement);
  const target = {
    ArrowDown: cards[(at + 1) % cards.length],
    ArrowUp: cards[(at <= 0 ? cards.length : at) - 1],
  }[event.key] ?? cards[Number(event.key) - 1];
  if (target) {
    event.preventDefault();
    target.focus();
  }
});
