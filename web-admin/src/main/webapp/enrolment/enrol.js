/*
 * Writes a blank token: carries the assistant's request to the hall and the hall's certificate to the assistant. What is done the hall
 * says; broken off anywhere, it goes on with the first step that is missing. PINs are typed on the assistant's own page.
 */
import { Assistant, AssistantError } from '../look/assistant.js';

class Enrolment {
  constructor(root, panel) {
    this.root = root;
    this.panel = panel;
    this.chosen = null;
    this.busy = false;
    panel.addEventListener('certhall:tokens', (event) => this.offer(event.detail.tokens));
    this.at('[data-again]').addEventListener('click', () => this.run());
    this.at('[data-cancel]').addEventListener('click', () => this.cancel());
  }

  at(selector) {
    return this.root.querySelector(selector);
  }

  word(name) {
    const found = this.at('[data-word="' + CSS.escape(name || '') + '"]');
    return found ? found.textContent : '';
  }

  /** One button a token that can be read. Whether it may be written, the hall decides. */
  offer(tokens) {
    if (this.busy || this.chosen) {
      return;
    }
    const buttons = tokens.filter((token) => !token.fault)
      .flatMap((token) => token.applications.map((application) => this.button(token, application)));
    this.at('[data-media]').replaceChildren(...buttons);
    this.at('[data-hint]').hidden = buttons.length > 0;
  }

  button(token, application) {
    const item = this.at('template[data-medium]').content.firstElementChild.cloneNode(true);
    const button = item.querySelector('[data-write]');
    button.textContent = this.word('write') + ' ' + token.model + ' · ' + token.serial + ' · ' + application.name;
    button.addEventListener('click', () => {
      this.chosen = { token: token.serial, model: token.model, application: application.name };
      this.run();
    });
    return item;
  }

  async run() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.at('[data-media]').hidden = true;
    this.at('[data-channel]').disabled = true;
    this.at('[data-progress]').hidden = false;
    this.at('[data-trouble]').hidden = true;
    this.at('[data-again]').hidden = true;
    this.at('[data-cancel]').hidden = true;
    try {
      await this.write();
    } catch (e) {
      if (!await this.isCompleted()) {
        this.fail(e);
      }
    } finally {
      this.at('[data-ask]').hidden = true;
      this.busy = false;
    }
  }

  /** What failed here may be done at the hall: an answer can be lost. */
  async isCompleted() {
    const number = this.at('[data-number]').textContent;
    if (number) {
      await this.refresh('enrolments/' + number);
    }
    return this.root.dataset.state === 'COMPLETED';
  }

  async write() {
    const { token, application } = this.chosen;
    let state = this.show(await this.hall('enrolments', {
      subscriber: this.root.dataset.subscriber, channel: this.at('[data-channel]').value, ...this.chosen
    }));
    const path = 'enrolments/' + state.number;
    let invitation = null;
    const assistant = new Assistant({
      api: this.root.dataset.api + '/assistant',
      operations: [],
      ports: this.panel.dataset.ports.split(',').map(Number),
      grant: async (hello) => {
        const entitled = await this.hall(path + '/grant', { hello });
        invitation = entitled.invitation || null;
        return entitled;
      }
    });
    await assistant.connect();
    if (!state.certificate) {
      const made = await this.watched(path, () => this.asked(assistant, 'enrolToken',
        { token, application, subject: state.subject, key: state.key || null, invitation }));
      state = this.show(await this.hall(path + '/request', { key: made.key, request: made.request }));
    }
    const finished = await this.asked(assistant, 'finishToken',
      { token, application, key: state.key, certificate: state.certificate.der, nonce: state.nonce });
    this.show(await this.hall(path + '/proof', { certificate: finished.certificate, signature: finished.signature }));
  }

  /** An operation that may open a question on the assistant's own page. */
  async asked(assistant, operation, body) {
    const answer = await assistant.call(operation, body);
    if (answer.finished) {
      return answer.finished;
    }
    this.at('[data-assistant-page]').href = answer.page;
    this.at('[data-ask]').hidden = false;
    for (;;) {
      const result = await assistant.call('result', { request: answer.request });
      if (result.state !== 'waiting') {
        this.at('[data-ask]').hidden = true;
        if (result.state === 'done') {
          return result.details;
        }
        throw new AssistantError(result.code || result.state);
      }
    }
  }

  /** While the assistant works, its receipts reach the hall by themselves: ticks each step as it is recorded there. */
  async watched(path, work) {
    const timer = setInterval(() => this.refresh(path), 1500);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      await this.refresh(path);
    }
  }

  async refresh(path) {
    const response = await fetch(this.root.dataset.api + '/' + path, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (response && response.ok) {
      this.show(await response.json());
    }
  }

  show(state) {
    this.at('[data-number]').textContent = state.number;
    this.root.dataset.state = state.state;
    this.root.querySelectorAll('[data-step]').forEach((item) => {
      const done = state.done.includes(item.dataset.step);
      item.className = done ? 'done' : item.dataset.step === state.next ? 'now' : '';
    });
    if (state.state === 'COMPLETED') {
      this.at('[data-serial]').textContent = state.certificate.serial;
      this.at('[data-from]').textContent = state.certificate.notBefore.slice(0, 10);
      this.at('[data-until]').textContent = state.certificate.notAfter.slice(0, 10);
      this.at('[data-token]').textContent = state.token;
      this.at('[data-result]').hidden = false;
    }
    return state;
  }

  /** As long as nothing was written. */
  async cancel() {
    try {
      this.show(await this.hall('enrolments/' + this.at('[data-number]').textContent + '/cancel', {}));
      location.assign(location.pathname);
    } catch (e) {
      this.fail(e);
    }
  }

  fail(e) {
    const blocked = this.root.dataset.state === 'BLOCKED';
    const now = this.at('[data-step].now');
    if (now) {
      now.className = 'failed';
    }
    const trouble = this.at('[data-trouble]');
    trouble.textContent = (blocked && this.word('blocked')) || this.word(e.code) || (e.message !== e.code && e.message) || this.word('trouble') + ' (' + e.code + ')';
    trouble.hidden = false;
    this.at('[data-again]').hidden = blocked;
    this.at('[data-cancel]').hidden = this.root.dataset.state !== 'OPEN' || Boolean(this.at('[data-step].done'));
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

new Enrolment(document.querySelector('[data-enrolment]'), document.querySelector('[data-token-panel]'));
