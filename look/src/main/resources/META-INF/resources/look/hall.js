/* The menu of small screens and the folded desks of the console. Without this script both stay open. */
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');

  function toggle(button, target, name, remembered) {
    button.addEventListener('click', function () {
      var on = target.classList.toggle(name);
      button.setAttribute('aria-expanded', String(name === 'folded' ? !on : on));
      if (remembered) {
        localStorage.setItem(remembered, on ? 'on' : 'off');
      }
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    var menu = document.querySelector('.menu-button');
    if (menu) {
      toggle(menu, document.querySelector('.site-nav'), 'open');
    }
    var fold = document.querySelector('.fold');
    if (fold) {
      if (localStorage.getItem('console-folded') === 'on') {
        document.body.classList.add('folded');
        fold.setAttribute('aria-expanded', 'false');
      }
      toggle(fold, document.body, 'folded', 'console-folded');
    }
    var asked = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (asked && asked.tagName === 'DETAILS') {
      asked.open = true;
      asked.scrollIntoView();
    }
    document.querySelectorAll('[data-print]').forEach(function (button) {
      button.addEventListener('click', function () { window.print(); });
    });
  });
})();
