/* The keys of the review: those on a button press it; in the queue the arrows move, Enter opens. */
(function () {
  'use strict';

  function typing(event) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey;
  }

  document.addEventListener('keydown', function (event) {
    if (typing(event)) { return; }
    var button = document.querySelector('[data-key="' + event.key.toLowerCase() + '"]');
    if (button) {
      event.preventDefault();
      if (button.tagName === 'A' || button.type === 'submit') { button.click(); } else { button.focus(); }
    }
  });

  var table = document.querySelector('[data-rows]');
  if (!table) { return; }
  var links = Array.prototype.slice.call(table.querySelectorAll('tbody a'));
  document.addEventListener('keydown', function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (typing(event) || !step) { return; }
    event.preventDefault();
    var at = links.indexOf(document.activeElement) + step;
    links[Math.max(0, Math.min(links.length - 1, at))].focus();
  });
})();
