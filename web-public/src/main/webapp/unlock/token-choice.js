/* Offers what the token panel has seen; the hall looks everything up again by itself. */
(function () {
  'use strict';
  var list = document.getElementById('plugged');
  var form = document.getElementById('token');

  function field(name) {
    return document.getElementById('token:' + name);
  }

  function choose(token, application, key) {
    field('tokenSerial').value = token.serial;
    field('application').value = application.name;
    field('certificateSerial').value = key.serial || '';
    document.getElementById('token:find').click();
  }

  function choice(token, application, key) {
    var item = document.createElement('li');
    item.className = 'card';
    var words = document.createElement('p');
    words.textContent = (key.subject || token.model || '') + ' · ' + token.serial + ' · ' + application.name;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'button quiet';
    button.textContent = list.dataset.choose;
    button.addEventListener('click', function () { choose(token, application, key); });
    item.append(words, button);
    return item;
  }

  document.addEventListener('certhall:tokens', function (event) {
    var items = [];
    (event.detail.tokens || []).forEach(function (token) {
      (token.applications || []).forEach(function (application) {
        var keys = (application.keys || []).filter(function (key) { return key.certificate; });
        var key = keys.filter(function (one) { return one.use === 'SIGN'; })[0] || keys[0];
        if (key) { items.push(choice(token, application, key)); }
      });
    });
    list.replaceChildren.apply(list, items);
    list.hidden = items.length === 0;
  });

  /* Another serial typed by hand is another token: what was chosen before does not count for it. */
  if (form) {
    field('tokenSerial').addEventListener('input', function () {
      field('application').value = '';
      field('certificateSerial').value = '';
    });
  }
})();
