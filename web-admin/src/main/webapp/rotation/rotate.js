/*
 * Tokens in hand: asks the hall about each that is plugged in, and where its administrator PIN was given out carries the invitation to the
 * assistant, which replaces it. Neither value ever comes here.
 */
import { Assistant, AssistantError } from '../look/assistant.js';

const EVERY = 700;

class Rotation {
  constructor(root, panel) {
    this.root = root;
    this.panel = panel;
    this.tokens = [];
    this.asked = 0;
    this.busy = false;
    panel.addEventListener('certhall:tokens', (event) => {
      this.tokens = event.detail.tokens;
      this.look();
    });
  }

  at(selector) {
    return this.root.querySelector(selector);
  }

  word(name) {
    const found = this.at('[data-word="' + CSS.escape(name || '') + '"]');
    return found ? found.textContent : '';
  }

  /** What the hall says of each; an answer that a later question has overtaken is dropped. */
  async look() {
    if (this.busy) {
      return;
    }
    const mine = ++this.asked;
    const places = this.tokens.filter((token) => !token.fault)
      .flatMap((token) => token.applications.map((application) => ({ token: token.serial, application: application.name })));
    try {
      const found = await Promise.all(places.map((place) => this.hall('rotations/look', place)));
      if (mine === this.asked) {
        this.show(found);
        this.at('[data-hint]').hidden = found.length > 0;
      }
    } catch (e) {
      this.at('[data-progress]').hidden = false;
      this.fail(e);
    }
  }

  /** A row of which nothing new is known stays as it is, with what somebody is typing in it. */
  show(found) {
    const list = this.at('[data-tokens]');
    const before = new Map([...list.children].map((row) => [row.dataset.found, row]));
    const rows = found.map((one) => before.get(JSON.stringify(one)) || this.row(one));
    if (rows.length !== list.children.length || rows.some((row, place) => row !== list.children[place])) {
      list.replaceChildren(...rows);
    }
  }

  row(found) {
    const item = this.at('template[data-token]').content.firstElementChild.cloneNode(true);
    item.dataset.token = found.token;
    item.dataset.found = JSON.stringify(found);
    item.dataset.state = found.finding;
    item.querySelector('[data-serial]').textContent = found.token + ' · ' + found.application;
    item.querySelector('[data-owner]').textContent = found.owner || '';
    item.querySelector('[data-finding]').textContent = this.word(found.finding);
    const replace = item.querySelector('[data-replace]');
    replace.hidden = !['EXPOSED', 'UNDER_WAY'].includes(found.finding);
    if (found.finding === 'UNDER_WAY') {
      replace.textContent = this.word('goon');
    }
    replace.addEventListener('click', () => this.run(() => this.begun(found)));
    const recovery = item.querySelector('[data-recovery]');
    recovery.hidden = found.finding !== 'BLOCKED' || found.retired === 0;
    item.querySelector('[data-left]').textContent = this.word('left').replace('{0}', found.retired);
    item.querySelector('[data-retired]').addEventListener('click', () => this.run(() => this.hall('rotations/retired', {
      token: found.token, application: found.application, reason: item.querySelector('[data-reason]').value
    })));
    return item;
  }

  begun(found) {
    return this.hall('rotations', { token: found.token, application: found.application });
  }

  async run(begin) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.at('[data-result]').hidden = true;
    this.at('[data-trouble]').hidden = true;
    this.at('[data-progress]').hidden = false;
    this.begins('');
    try {
      const { number } = await begin();
      this.begins(number);
      await this.replace(number);
    } catch (e) {
      this.fail(e);
    } finally {
      this.at('[data-ask]').hidden = true;
      this.busy = false;
      this.look();
    }
  }

  /** Its number and steps; neither is shown before the hall has given the number. */
  begins(number) {
    this.at('[data-number]').textContent = number;
    this.at('[data-order]').hidden = !number;
    this.at('[data-steps]').hidden = !number;
    this.tick(null);
  }

  async replace(number) {
    let invitation = null;
    const assistant = new Assistant({
      api: this.root.dataset.api + '/assistant',
      operations: [],
      ports: this.panel.dataset.ports.split(',').map(Number),
      grant: async (hello) => {
        const begun = await this.hall('rotations/' + number + '/grant', { hello });
        invitation = begun.invitation;
        return begun;
      }
    });
    await assistant.connect();
    const details = await this.followed(assistant, () => assistant.ask('replaceAdministratorPin', { invitation }, (page) => {
      this.at('[data-assistant-page]').href = page;
      this.at('[data-ask]').hidden = false;
    })).catch(async (e) => {
      const state = await this.see(number).catch(() => null);
      throw state && state.state === 'BLOCKED' ? new AssistantError('blocked') : e;
    });
    if (!details.receiptTaken) {
      throw new AssistantError('owed');
    }
    if ((await this.see(number)).state !== 'COMPLETED') {
      throw new AssistantError('again');
    }
    this.tick('');
    this.at('[data-result]').hidden = false;
  }

  async see(number) {
    const response = await fetch(this.root.dataset.api + '/rotations/' + number, { headers: { Accept: 'application/json' } });
    return response.json();
  }

  /** Ticks off what the assistant has behind it, until it ends. */
  async followed(assistant, work) {
    let over = false;
    const follow = async () => {
      while (!over) {
        const { step } = await assistant.call('releaseProgress').catch(() => ({ step: '' }));
        if (!over && step) {
          this.at('[data-ask]').hidden = true;
          this.tick(step);
        }
        await new Promise((resolve) => setTimeout(resolve, EVERY));
      }
    };
    const asked = work();
    follow();
    try {
      return await asked;
    } finally {
      over = true;
    }
  }

  /** What is before the named step is done; where the name is empty, all of it is; null begins anew. */
  tick(step) {
    const steps = [...this.root.querySelectorAll('[data-step]')];
    const named = steps.findIndex((one) => one.dataset.step === step);
    const at = step === '' ? steps.length : named;
    steps.forEach((one, index) => {
      one.className = index < at ? 'done' : index === at ? 'now' : '';
    });
  }

  fail(e) {
    const now = this.at('[data-step].now');
    if (now) {
      now.className = 'failed';
    }
    const trouble = this.at('[data-trouble]');
    trouble.textContent = this.word(e.code) || (e.message !== e.code && e.message) || this.word('trouble') + ' (' + e.code + ')';
    trouble.hidden = false;
  }

  async hall(path, body) {
    const response = await fetch(this.root.dataset.api + '/' + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body)
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
      const type = typeof answer.type === 'string' ? answer.type : 'trouble';
      throw new AssistantError(type.slice(type.lastIndexOf(':') + 1), answer.detail);
    }
    return answer;
  }
}

new Rotation(document.querySelector('[data-rotation]'), document.querySelector('[data-token-panel]'));
