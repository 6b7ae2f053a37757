/*
 * The token panel: what is plugged in and the next thing to do with it. Its words stand in the page (tokenPanel.xhtml); this script only
 * chooses among them. Other scripts of a page hear what the panel sees by the event "certhall:tokens".
 */
import { Assistant } from './assistant.js';
import { runErrand, way } from './errand.js';

const OPERATIONS = ['tokens', 'events', 'result', 'verifyPin', 'changePin'];
const SEEN = 'certhall-assistant-seen';
const STATE_OF = {
  denied: 'refused', dismissed: 'dismissed', foreign: 'foreign', 'too-old': 'too-old', unpaired: 'unpaired',
  'origin-not-granted': 'foreign', 'pairing-throttled': 'throttled', 'errand-over': 'errand-over'
};

class TokenPanel {
  constructor(root) {
    this.root = root;
    this.assistant = null;
    this.stop = null;
    this.on('[data-detect]', () => this.detect());
    this.on('[data-pair]', () => this.pair());
    if (root.querySelector('[data-errand-go]')) {
      this.on('[data-errand-go]', () => this.errand());
    }
    root.querySelector('.tokens').addEventListener('click', (event) => this.act(event));
  }

  on(selector, deed) {
    this.root.querySelector(selector).addEventListener('click', deed);
  }

  state(name, detail) {
    this.root.dataset.state = name;
    this.root.querySelector('[data-detail]').textContent = detail || '';
    const detect = this.root.querySelector('[data-detect]');
    detect.classList.toggle('quiet', ['list', 'errand'].includes(name));
    detect.textContent = this.word(name === 'list' ? 'again' : 'detect');
  }

  /** From a click: only then may the browser ask its question. */
  async detect() {
    this.state('asking');
    this.assistant = new Assistant({
      api: this.root.dataset.api,
      operations: OPERATIONS,
      ports: this.root.dataset.ports.split(',').map(Number),
      line: way.line
    });
    try {
      await this.assistant.connect();
      localStorage.setItem(SEEN, '1');
      await this.list();
      this.follow();
    } catch (e) {
      this.fail(e);
    }
  }

  /** Plug and unplug, as long as the page is open. */
  follow() {
    if (this.stop) {
      this.stop.abort();
    }
    this.stop = new AbortController();
    window.addEventListener('pagehide', () => this.stop.abort(), { once: true });
    this.assistant.listen(() => this.list(), this.stop.signal).catch((e) => this.fail(e));
  }

  fail(e) {
    if (this.stop) {
      this.stop.abort();
    }
    if (e.code === 'not-running') {
      this.state(localStorage.getItem(SEEN) ? 'not-running' : 'no-assistant');
    } else {
      this.state(STATE_OF[e.code] || 'trouble', STATE_OF[e.code] ? '' : e.message);
    }
  }

  async list() {
    const { tokens, conflicts } = await this.assistant.call('tokens');
    const list = this.root.querySelector('.tokens');
    const only = this.root.dataset.only;
    const rows = tokens.filter((token) => !only || token.serial === only).flatMap((token) => this.rows(token));
    this.keepSaid(list, rows);
    list.replaceChildren(...rows);
    this.root.querySelector('[data-conflicts]').hidden = conflicts.length === 0;
    this.root.querySelector('[data-conflict-names]').textContent = conflicts.join('、');
    this.state(rows.length === 0 ? 'none' : 'list');
    this.root.dispatchEvent(new CustomEvent('certhall:tokens', { bubbles: true, detail: { assistant: this.assistant, tokens } }));
  }

  /** A list made anew, as when another token is plugged in, must not take away a link that waits for its click. */
  keepSaid(list, rows) {
    const place = (row) => row.dataset.token + '/' + row.dataset.application;
    const said = new Map([...list.querySelectorAll('li[data-token]')].map((row) => [place(row), row.querySelector('[data-said]')]));
    for (const row of rows) {
      const kept = said.get(place(row));
      if (kept) {
        row.querySelector('[data-said]').replaceWith(kept);
      }
    }
  }

  rows(token) {
    if (token.fault) {
      return [this.row({ subject: token.model, state: this.word('unreadable'), until: '', serial: '', model: this.medium(token) })];
    }
    return token.applications.map((application) => this.application(token, application));
  }

  application(token, application) {
    const key = application.keys.find((one) => one.certificate && one.use === 'SIGN') || application.keys.find((one) => one.certificate);
    const left = application.triesLeft === null ? '' : this.word('tries').replace('{0}', application.triesLeft);
    const row = this.row({
      subject: key ? key.subject : this.word('blank'),
      state: this.word(application.state) + (application.state === 'locked' ? '' : left),
      until: key ? this.day(key.notAfter) : '',
      serial: key ? key.serial : '',
      model: this.medium(token)
    });
    row.dataset.token = token.serial;
    row.dataset.application = application.name;
    row.dataset.tokenState = application.state;
    this.next(row.querySelector('[data-fill=next]'), token, application, key);
    row.querySelectorAll('[data-act]').forEach((button) => { button.hidden = application.state === 'locked'; });
    return row;
  }

  medium(token) {
    return token.serial + ' · ' + token.model;
  }

  /** As the hall's pages write a day: a certificate ends on the day that the hall's clock shows, not on that of UTC. */
  day(moment) {
    const english = document.documentElement.lang === 'en';
    return new Intl.DateTimeFormat(english ? 'en-GB' : 'zh-CN', { dateStyle: 'long', timeZone: this.root.dataset.zone }).format(new Date(moment));
  }

  row(facts) {
    const row = this.root.querySelector('template[data-token]').content.firstElementChild.cloneNode(true);
    for (const [name, fact] of Object.entries(facts)) {
      const place = row.querySelector('[data-fill=' + name + ']');
      place.textContent = fact;
      if (!fact && place.tagName === 'DD') {
        place.previousElementSibling.remove();
        place.remove();
      }
    }
    row.querySelector('[data-fill=next]').hidden = true;
    return row;
  }

  /** The one thing to do next; who has forgotten the PIN of a token that is not locked goes the same way. */
  next(link, token, application, key) {
    const path = this.root.dataset.unlock;
    const locked = application.state === 'locked';
    link.hidden = !path || !key;
    link.classList.toggle('quiet', !locked);
    if (!link.hidden) {
      link.href = path + '?token=' + encodeURIComponent(token.serial) + '&application=' + encodeURIComponent(application.name);
      link.textContent = this.word(locked ? 'unlock' : 'forgotten');
    }
  }

  /** Verify or change a PIN: asked on the assistant's own page. */
  async act(event) {
    const button = event.target.closest('[data-act]');
    if (!button) {
      return;
    }
    const row = button.closest('li');
    const said = row.querySelector('[data-said]');
    try {
      await this.assistant.ask(
        button.dataset.act,
        { token: row.dataset.token, application: row.dataset.application },
        (page) => this.lead(said, page));
      said.textContent = this.word(button.dataset.act + '-done');
    } catch (e) {
      said.textContent = this.word(e.code) || e.message;
    }
    if (!this.stop || !this.stop.signal.aborted) {
      const words = said.textContent;
      await this.list().catch((e) => this.fail(e));
      const again = this.root.querySelector('li[data-token="' + CSS.escape(row.dataset.token) + '"] [data-said]');
      if (again) {
        again.textContent = words;
      }
    }
  }

  /** Where the browser cannot reach the assistant: by a code, over the hall. */
  async errand() {
    const code = this.root.querySelector('[data-errand-code]');
    const number = this.root.querySelector('[data-errand-number]');
    const step = (picking) => this.root.querySelectorAll('[data-errand-step]').forEach((part) => {
      part.hidden = (part.dataset.errandStep === 'pick') !== picking;
    });
    code.textContent = '';
    step(false);
    this.state('errand');
    try {
      const line = await runErrand({
        api: this.root.dataset.api,
        path: this.root.dataset.errand,
        show: (begun) => {
          code.textContent = begun.code;
          this.root.querySelector('[data-errand-link]').href = begun.link;
        },
        pick: (shown) => {
          number.textContent = shown;
          step(true);
        },
        wanted: () => this.root.dataset.state === 'errand'
      });
      if (line) {
        await this.detect();
      }
    } catch (e) {
      this.fail(e);
    }
  }

  lead(where, page) {
    const link = document.createElement('a');
    link.href = page;
    link.target = '_blank';
    link.rel = 'noopener';
    link.className = 'button';
    link.dataset.assistantPage = '';
    link.textContent = this.word('open');
    where.replaceChildren(link);
  }

  async pair() {
    this.state('pairing');
    const agreed = this.root.querySelector('[data-agree]');
    agreed.hidden = true;
    this.root.querySelector('[data-code]').textContent = '';
    const compare = this.root.querySelector('[data-compare]');
    compare.textContent = this.word('compare');
    try {
      await this.assistant.pair(
        (code, page) => {
          this.root.querySelector('[data-code]').textContent = code;
          this.lead(this.root.querySelector('[data-lead]'), page);
        },
        () => new Promise((resolve) => {
          compare.textContent = this.word('agreed');
          this.root.querySelector('[data-lead]').replaceChildren();
          agreed.hidden = false;
          agreed.addEventListener('click', resolve, { once: true });
        }));
      await this.detect();
    } catch (e) {
      if (['cancelled', 'expired', 'pairing-refused', 'pairing-unknown', 'pairing-failed'].includes(e.code)) {
        this.state('unpaired', this.word('pairing-failed'));
      } else {
        this.fail(e);
      }
    } finally {
      this.root.querySelector('[data-lead]').replaceChildren();
    }
  }

  word(name) {
    const found = this.root.querySelector('[data-word="' + CSS.escape(name || '') + '"]');
    return found ? found.textContent : '';
  }
}

document.querySelectorAll('[data-token-panel]').forEach((root) => new TokenPanel(root));
