/* A picture is sent as soon as it is chosen: chosen and not sent, it would be lost with the next step. The button stays for who has no scripts. */
(function () {
  'use strict';
  document.querySelectorAll('[data-upload]').forEach(function (form) {
    var file = form.querySelector('input[type=file]');
    var send = form.querySelector('input[type=submit]');
    file.addEventListener('change', function () {
      if (file.files.length) {
        form.requestSubmit(send);
        send.value = form.dataset.upload;
        send.setAttribute('aria-disabled', 'true');
      }
    });
  });
})();
