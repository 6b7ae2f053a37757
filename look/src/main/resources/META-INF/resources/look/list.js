/* Arrows move between the rows of a list; Enter opens the row's link, as it does anyway. */
(function () {
  'use strict';
  document.addEventListener('keydown', function (event) {
    var step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    var list = document.querySelector('[data-list]');
    if (!step || !list || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
    var links = Array.prototype.slice.call(list.querySelectorAll('tbody tr > :first-child a'));
    var at = links.indexOf(document.activeElement);
    if (at < 0) { at = links.findIndex(function (link) { return link.closest('tr.chosen'); }); }
    var next = links[at + step];
    if (next) { event.preventDefault(); next.focus(); }
  });
})();
