/* Zoom, turn and change the scans beside an order; by mouse or by keys. */
(function () {
  'use strict';

  function viewer(root) {
    var image = root.querySelector('.stage img');
    var stage = root.querySelector('.stage');
    var tabs = Array.prototype.slice.call(root.querySelectorAll('.strip button'));
    var state = { index: 0, zoom: 1, turn: 0 };

    function draw() {
      var zoomed = state.zoom > 1;
      stage.classList.toggle('zoomed', zoomed);
      image.style.width = zoomed ? (state.zoom * 100) + '%' : '';
      image.style.transform = 'rotate(' + state.turn + 'deg)';
    }

    function show(index) {
      state = { index: (index + tabs.length) % tabs.length, zoom: 1, turn: 0 };
      tabs.forEach(function (tab, i) { tab.setAttribute('aria-current', String(i === state.index)); });
      image.src = tabs[state.index].dataset.scan;
      image.alt = tabs[state.index].textContent.trim();
      draw();
    }

    var acts = {
      'zoom-in': function () { state.zoom = Math.min(4, state.zoom + 0.5); draw(); },
      'zoom-out': function () { state.zoom = Math.max(1, state.zoom - 0.5); draw(); },
      'rotate': function () { state.turn = (state.turn + 90) % 360; draw(); },
      'previous': function () { show(state.index - 1); },
      'next': function () { show(state.index + 1); }
    };
    var keys = { '+': 'zoom-in', '=': 'zoom-in', '-': 'zoom-out', 'r': 'rotate', 'R': 'rotate', 'ArrowLeft': 'previous', 'ArrowRight': 'next' };

    root.addEventListener('click', function (event) {
      var act = event.target.closest('[data-act]');
      var tab = event.target.closest('.strip button');
      if (act) { acts[act.dataset.act](); }
      if (tab) { show(tabs.indexOf(tab)); }
    });
    document.addEventListener('keydown', function (event) {
      var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) { return; }
      event.preventDefault();
      acts[keys[event.key]]();
    });
    show(0);
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-scan-viewer]').forEach(viewer);
  });
})();
