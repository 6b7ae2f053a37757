/*
 * The way to the assistant that needs no loopback: a one-time code brings the assistant to the hall, and the hall carries what both say.
 * Grants and proofs are the same as on the direct way; docs/channel.md has the messages.
 */
import { Assistant, AssistantError, fromBase64Url, toBase64Url } from './assistant.js';

const EVERY = 400;

/** The line that is open on this page, if any: every part of the page uses it. */
export const way = { line: null };

function pause() {
  return new Promise((resolve) => setTimeout(resolve, EVERY));
}

class Line {
  #hall;
  #number = 0;

  constructor(hall, id) {
    this.#hall = hall;
    this.id = id;
  }

  at() {
    return 'errand:' + this.id;
  }

  /** What fetch would do, over the hall. */
  async fetch(name, bytes, headers) {
    const number = ++this.#number;
    const ask = JSON.stringify({
      grant: headers['X-CertHall-Grant'],
      proof: headers['X-CertHall-Proof'],
      body: toBase64Url(bytes)
    });
    try {
      await this.#hall('errands/' + this.id + '/call', { number, name, ask });
      for (;;) {
        const { answer } = await this.#hall('errands/' + this.id + '/answer', { number });
        if (answer) {
          const said = JSON.parse(answer);
          return new Response(fromBase64Url(said.body), { status: said.status, headers: said.proof ? { 'X-CertHall-Answer': said.proof } : {} });
        }
        await pause();
      }
    } catch (e) {
      if (way.line === this) {
        way.line = null;
      }
      throw new AssistantError('errand-over', e.message);
    }
  }
}

/**
 * Gets a code, and waits until the assistant has brought it and its user has picked the number.
 *
 * @param path where the hall gives out the code, below api
 * @param show called with {code, link}
 * @param pick called with the number once it is asked for
 * @param wanted says whether the page still waits
 */
export async function runErrand({ api, path, show, pick, wanted }) {
  const caller = new Assistant({ api, operations: [] });
  const hall = (where, body) => caller.hall(where, body);
  const begun = await hall(path, {});
  const link = 'certhall:errand?hall=' + encodeURIComponent(begun.hall) + '&code=' + encodeURIComponent(begun.code);
  show({ code: begun.code, link });
  for (;;) {
    await pause();
    if (!wanted()) {
      await hall('errands/' + begun.errand + '/end', {});
      return null;
    }
    const { state, number } = await hall('errands/' + begun.errand, {});
    if (state === 'OPEN') {
      way.line = new Line(hall, begun.errand);
      window.addEventListener('pagehide', () => end(api, begun.errand), { once: true });
      return way.line;
    }
    if (state === 'ENDED') {
      throw new AssistantError('errand-over');
    }
    if (state === 'TAKEN') {
      pick(number);
    }
  }
}

function end(api, id) {
  fetch(api + '/errands/' + id + '/end', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, credentials: 'same-origin', body: '{}', keepalive: true
  });
}
