/*
 * The channel to the token assistant of this computer; docs/channel.md has every message. No PIN ever comes near this file: what needs
 * one answers with the address of the assistant's own page, which the reader opens.
 */
const ANSWER_PROOF = 'X-CertHall-Answer';
const PROTOCOL = 1;
const encoder = new TextEncoder();

/** Why something did not happen; the code is what pages have texts for. */
export class AssistantError extends Error {
  constructor(code, detail) {
    super(detail || code);
    this.code = code;
  }
}

export function toBase64Url(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

export function fromBase64Url(text) {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
}

function sha256(bytes) {
  return crypto.subtle.digest('SHA-256', bytes);
}

/** RFC 7638. */
async function thumbprint(jwk) {
  return toBase64Url(await sha256(encoder.encode(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }))));
}

function slug(problem) {
  return typeof problem.type === 'string' ? problem.type.slice(problem.type.lastIndexOf(':') + 1) : 'unknown';
}

/** A statement under the assistant's identity key: verified, with its claims and its signer. */
async function readStatement(compact, type) {
  const [head, claims, signature] = compact.split('.');
  const header = JSON.parse(new TextDecoder().decode(fromBase64Url(head)));
  if (header.alg !== 'ES256' || header.typ !== type || header.jwk.crv !== 'P-256') {
    throw new AssistantError('foreign');
  }
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x: header.jwk.x, y: header.jwk.y }, algorithm, false, ['verify']);
  const good = await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' }, key, fromBase64Url(signature), encoder.encode(head + '.' + claims));
  if (!good) {
    throw new AssistantError('foreign');
  }
  return { claims: JSON.parse(new TextDecoder().decode(fromBase64Url(claims))), signer: await thumbprint(header.jwk) };
}

/** What the browser lets this page do: granted, denied, prompt; or unknown where it has no such question. */
export async function loopbackPermission() {
  for (const name of ['loopback-network', 'local-network-access']) {
    try {
      return (await navigator.permissions.query({ name })).state;
    } catch (e) {
      // This browser calls it otherwise, or has no such question.
    }
  }
  return 'unknown';
}

export class Assistant {
  #api;
  #ports;
  #line;
  #operations;
  #grantUrl;
  #port = null;
  #keyPair = null;
  #pageKey = null;
  #keys = null;
  #grant = null;
  #grantId = null;
  #number = 0;
  #connecting = null;
  #hello = null;

  /**
   * @param api where the hall answers, such as /api/assistant
   * @param operations what the page will ask
   * @param line carries the calls where the browser cannot: see errand.js
   * @param grant asks the hall for a grant when the default address is not the one: (hello, operations) => {grant, assistant}
   */
  constructor({ api, operations, ports = [21580], line = null, grant = null }) {
    this.#api = api;
    this.#operations = operations;
    this.#ports = line ? [null] : ports;
    this.#line = line;
    this.#grantUrl = grant || ((hello, wanted) => this.hall('grants', { hello, operations: wanted }));
  }

  /** Greets, and gets a grant; AssistantError says what is in the way. To be called from a click the first time. */
  connect() {
    if (!this.#connecting) {
      this.#connecting = this.#connect().finally(() => { this.#connecting = null; });
    }
    return this.#connecting;
  }

  async #connect() {
    await this.#greet();
    await this.#follow();
    const granted = await this.#grantUrl(this.#hello.statement, this.#operations).catch((e) => {
      throw e.code === 'assistant-unknown' ? new AssistantError('unpaired') : e;
    });
    if (granted.assistant !== this.#hello.signer) {
      throw new AssistantError('foreign');
    }
    if (this.#hello.claims.halls.length === 0) {
      throw new AssistantError('unpaired');
    }
    const claims = granted.grant.split('.')[1];
    this.#grantId = JSON.parse(new TextDecoder().decode(fromBase64Url(claims))).jti;
    this.#grant = granted.grant;
    this.#number = 0;
  }

  /** The hall may have a new key since this assistant was paired: the old one speaks for it. */
  async #follow() {
    const pinned = this.#hello.claims.halls;
    if (pinned.length > 0) {
      const { statements } = await this.hall('rollovers', { pinned });
      for (const statement of statements) {
        await this.#post(this.#port, 'rollover', { statement });
      }
    }
  }

  async #greet() {
    this.#keyPair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
    this.#pageKey = toBase64Url(await crypto.subtle.exportKey('raw', this.#keyPair.publicKey));
    const { nonce } = await this.hall('nonce', {});
    let failure = null;
    for (const port of this.#ports) {
      try {
        const answer = await this.#post(port, 'hello', { nonce, key: this.#pageKey });
        await this.#acceptHello(port, nonce, answer);
        return;
      } catch (e) {
        failure = failure && e.code === 'not-running' ? failure : e;
        if (e.code === 'denied' || e.code === 'dismissed') {
          break;
        }
      }
    }
    throw failure;
  }

  async #acceptHello(port, nonce, answer) {
    if (typeof answer.protocol !== 'number' || typeof answer.statement !== 'string') {
      throw new AssistantError('foreign');
    }
    if (answer.protocol < PROTOCOL) {
      throw new AssistantError('too-old');
    }
    const { claims, signer } = await readStatement(answer.statement, 'certhall-hello+jwt');
    const jwk = await crypto.subtle.exportKey('jwk', this.#keyPair.publicKey);
    const mine = claims.nonce === nonce && claims.page === await thumbprint(jwk)
      && claims.origin === location.origin && claims.at === (this.#line ? this.#line.at() : '127.0.0.1:' + port);
    if (!mine) {
      throw new AssistantError('foreign');
    }
    this.#port = port;
    this.#hello = { statement: answer.statement, claims, signer };
    this.#keys = await this.#agree(claims.channel);
  }

  async #agree(channel) {
    const raw = fromBase64Url(channel);
    const other = await crypto.subtle.importKey('raw', raw, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, this.#keyPair.privateKey, 256);
    const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
    const info = encoder.encode('certhall channel 1 ' + this.#pageKey + ' ' + channel);
    const both = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }, secret, 512);
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    return {
      calls: await crypto.subtle.importKey('raw', both.slice(0, 32), hmac, false, ['sign']),
      answers: await crypto.subtle.importKey('raw', both.slice(32, 64), hmac, false, ['verify'])
    };
  }

  /** One granted operation; a grant that has run out is renewed once. */
  async call(operation, body = {}) {
    if (!this.#grant) {
      await this.connect();
    }
    try {
      return await this.#callOnce(operation, body);
    } catch (e) {
      if (e.code !== 'grant-expired') {
        throw e;
      }
      await this.connect();
      return this.#callOnce(operation, body);
    }
  }

  async #callOnce(operation, body) {
    const keys = this.#keys;
    const grantId = this.#grantId;
    const number = ++this.#number;
    const bytes = encoder.encode(JSON.stringify(body));
    const text = ['certhall call 1', operation, grantId, number, toBase64Url(await sha256(bytes))].join('\n');
    const mac = toBase64Url(await crypto.subtle.sign('HMAC', keys.calls, encoder.encode(text)));
    const response = await this.#fetch(this.#port, operation, bytes, {
      'X-CertHall-Grant': this.#grant,
      'X-CertHall-Proof': number + '.' + mac
    });
    const answer = await response.arrayBuffer();
    const proved = await this.#isProved(keys, response, grantId, number, answer);
    if (response.ok && !proved) {
      throw new AssistantError('foreign');
    }
    const value = parse(answer);
    if (!response.ok) {
      const code = slug(value);
      throw new AssistantError(code === 'hall-unknown' ? 'unpaired' : code, value.detail);
    }
    return value;
  }

  async #isProved(keys, response, grantId, number, answer) {
    const proof = response.headers.get(ANSWER_PROOF);
    if (!proof) {
      return false;
    }
    const text = ['certhall answer 1', response.status, grantId, number, toBase64Url(await sha256(answer))].join('\n');
    return crypto.subtle.verify('HMAC', keys.answers, fromBase64Url(proof), encoder.encode(text));
  }

  /**
   * An operation that asks the reader on the assistant's own page. `show` is given the page's address; what it caused is waited for.
   */
  async ask(operation, body, show) {
    const opened = await this.call(operation, body);
    show(opened.page);
    return this.#settle(() => this.call('result', { request: opened.request }));
  }

  /** Tokens plugged and unplugged, until the signal says enough: `heard` is called whenever something is new. */
  async listen(heard, signal) {
    let after = 0;
    while (!signal.aborted) {
      const news = await this.call('events', { after });
      if (signal.aborted) {
        return;
      }
      if (news.missed || news.events.length > 0) {
        await heard(news.events);
      }
      after = news.last;
    }
  }

  /**
   * Pairs this assistant with the hall.
   *
   * @param show called with the code, and the assistant's page on which the reader compares it
   * @param agree resolves when the reader has agreed on this page as well
   */
  async pair(show, agree) {
    const begun = await this.hall('pairings', {});
    const said = await this.#post(this.#port, 'pair', { statement: begun.statement });
    const { nonce, code } = await this.hall('pairings/' + begun.pairing + '/answer', { statement: said.statement });
    const { page } = await this.#post(this.#port, 'reveal', { pairing: begun.pairing, nonce });
    show(code, page);
    const details = await this.#settle(() => this.#post(this.#port, 'paired', { pairing: begun.pairing }));
    await agree();
    await this.hall('pairings/' + begun.pairing + '/confirm', { statement: details.statement });
  }

  async #settle(next) {
    for (;;) {
      const result = await next();
      if (result.state === 'done') {
        return result.details;
      }
      if (result.state !== 'waiting') {
        throw new AssistantError(result.code || result.state);
      }
    }
  }

  /** A call to the hall itself. */
  async hall(path, body) {
    const response = await fetch(this.#api + '/' + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body)
    });
    if (response.redirected) {
      throw new AssistantError('not-signed-in');
    }
    const answer = parse(await response.arrayBuffer());
    if (!response.ok) {
      throw new AssistantError(slug(answer), answer.detail);
    }
    return answer;
  }

  async #post(port, name, body) {
    const response = await this.#fetch(port, name, encoder.encode(JSON.stringify(body)), {});
    const answer = parse(await response.arrayBuffer());
    if (!response.ok) {
      throw new AssistantError(slug(answer), answer.detail);
    }
    return answer;
  }

  async #fetch(port, name, body, headers) {
    if (this.#line) {
      return this.#line.fetch(name, body, headers);
    }
    try {
      return await fetch('http://127.0.0.1:' + port + '/v1/' + name, {
        method: 'POST',
        mode: 'cors',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        headers: { 'Content-Type': 'application/json', 'X-CertHall': '1', ...headers },
        body
      });
    } catch (e) {
      throw new AssistantError(await this.#inTheWay(port));
    }
  }

  /** The browser tells no page why a call failed; what it lets us see sets the cases apart. */
  async #inTheWay(port) {
    const permission = await loopbackPermission();
    if (permission === 'denied') {
      return 'denied';
    }
    // A page that itself comes from loopback is never asked, though the state says it would be.
    if (permission === 'prompt' && !['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)) {
      return 'dismissed';
    }
    try {
      await fetch('http://127.0.0.1:' + port + '/', { mode: 'no-cors', credentials: 'omit', cache: 'no-store' });
      return 'foreign';
    } catch (e) {
      return 'not-running';
    }
  }
}

function parse(bytes) {
  if (bytes.byteLength === 0) {
    return {};
  }
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes));
    return value && typeof value === 'object' ? value : {};
  } catch (e) {
    throw new AssistantError('foreign');
  }
}
