/*
 * The release of an approved order, as its page sees it: a grant and an invitation from the hall, handed to the assistant; the person
 * types the new PIN there. The page learns how far it has come, and nothing else.
 */
import { Assistant } from '../look/assistant.js';
import { way } from '../look/errand.js';

const OPERATIONS = ['tokens', 'events', 'result', 'unlock', 'releaseProgress'];
const EVERY = 700;

class Release {
  constructor(root) {
    this.root = root;
    this.invitation = null;
    this.state('away');
    root.querySelector('[data-go]').addEventListener('click', () => this.go());
    document.addEventListener('certhall:tokens', (event) => this.seen(event.detail.tokens));
  }

  state(name, detail) {
    this.root.dataset.state = name;
    this.root.querySelectorAll('[data-shown]').forEach((part) => {
      part.hidden = !part.dataset.shown.split(' ').includes(name);
    });
    this.root.querySelector('[data-detail]').textContent = detail || '';
  }

  seen(tokens) {
    if (['away', 'absent', 'ready'].includes(this.root.dataset.state)) {
      this.state(tokens.some((token) => token.serial === this.root.dataset.token) ? 'ready' : 'absent');
    }
  }

  async go() {
    const assistant = new Assistant({
      api: this.root.dataset.api,
      operations: OPERATIONS,
      ports: this.root.dataset.ports.split(',').map(Number),
      line: way.line,
      grant: (hello) => this.begin(assistant, hello)
    });
    try {
      await assistant.connect();
      const details = await assistant.ask('unlock', { invitation: this.invitation }, (page) => {
        this.root.querySelector('a[data-assistant-page]').href = page;
        this.state('asking');
        this.follow(assistant);
      });
      if (details.receiptTaken) {
        this.tick('');
        this.state('done');
        window.location.reload();
      } else {
        this.state('owed');
      }
    } catch (e) {
      this.state('stopped', e.message);
    }
  }

  async begin(assistant, hello) {
    const begun = await assistant.hall('orders/' + encodeURIComponent(this.root.dataset.order) + '/unlock', { hello });
    this.invitation = begun.invitation;
    return begun;
  }

  /** What is behind is done, and what is named is being done; where nothing is named, all of it is done. */
  tick(step) {
    const steps = [...this.root.querySelectorAll('[data-step]')];
    const at = step ? steps.findIndex((one) => one.dataset.step === step) : steps.length;
    steps.forEach((one, index) => {
      one.className = index < at ? 'done' : index === at ? 'now' : '';
      one.toggleAttribute('aria-current', index === at);
    });
  }

  /** How far it has come, until it ends. */
  async follow(assistant) {
    while (['asking', 'running'].includes(this.root.dataset.state)) {
      const { step } = await assistant.call('releaseProgress').catch(() => ({ step: '' }));
      if (step && ['asking', 'running'].includes(this.root.dataset.state)) {
        this.state('running');
        this.tick(step);
      }
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  }
}

document.querySelectorAll('[data-release]').forEach((root) => new Release(root));
