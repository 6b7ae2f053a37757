/* Zoom, turn and change the scans beside an order; by mouse or by keys. */
(function () {
  'use strict';

  function viewer(root) {
    var image = root.querySelector('.stage img');
    var stage = root.querySelector('.stage');
    var sheet = root.querySelector('.sheet');
    var tabs = Array.prototype.slice.call(root.querySelectorAll('.strip button'));
    var state = { index: 0, zoom: 1, turn: 0 };

    /* The sheet has the size of the scan as it is turned, so that the stage scrolls to each corner of it. At first the whole scan is seen. */
    function draw() {
      var turned = state.turn % 180 !== 0;
      var wide = turned ? image.naturalHeight : image.naturalWidth;
      var high = turned ? image.naturalWidth : image.naturalHeight;
      if (!wide || !high) { return; }
      stage.style.overflow = state.zoom > 1 ? '' : 'hidden';
      var scale = Math.min(1, stage.clientWidth / wide, stage.clientHeight / high) * state.zoom;
      sheet.style.width = wide * scale + 'px';
      sheet.style.height = high * scale + 'px';
      image.style.width = image.naturalWidth * scale + 'px';
      image.style.transform = 'translate(-50%, -50%) rotate(' + state.turn + 'deg)';
    }

    function show(index) {
      state = { index: (index + tabs.length) % tabs.length, zoom: 1, turn: 0 };
      tabs.forEach(function (tab, i) { tab.setAttribute('aria-current', String(i === state.index)); });
      /* Each time a scan is sent counts as a look at it. */
      if (image.getAttribute('src') !== tabs[state.index].dataset.scan) { image.src = tabs[state.index].dataset.scan; }
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
    image.addEventListener('load', draw);
    window.addEventListener('resize', draw);
    show(0);
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-scan-viewer]').forEach(viewer);
  });
})();
