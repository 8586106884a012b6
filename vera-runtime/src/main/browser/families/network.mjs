const NO_INFERENCE =
  'Inference is not available in the browser: an API key in a page is public. ' +
  'Ask a server of your own through the Http effect instead.';

/**
 * Requests to web servers, and what browsers do not offer (spec 9.5.3, 9.5.5).
 *
 * @param {import('../host.mjs').Host} host
 */
export function network(host) {
  const { heap } = host;

  /** @param {number} out @param {{ok: boolean, text: string}} answer */
  const leave = (out, { ok, text }) => {
    heap.setI64(out, BigInt(heap.newText(text)));
    return Number(ok);
  };

  return {
    /** @param {number} url @param {number} out */
    try_http_get: (url, out) => leave(out, request('GET', heap.text(url))),
    /** @param {number} url @param {number} body @param {number} out */
    try_http_post: (url, body, out) => leave(out, request('POST', heap.text(url), heap.text(body))),
    /** @param {number} _prompt @param {number} out */
    try_complete: (_prompt, out) => leave(out, { ok: false, text: NO_INFERENCE }),
  };
}

/**
 * Waits for the answer: a program sees effects in its own order.
 *
 * @param {string} method
 * @param {string} url
 * @param {string} [body]
 */
function request(method, url, body) {
  try {
    const exchange = new XMLHttpRequest();
    exchange.open(method, url, false);
    if (body !== undefined) {
      exchange.setRequestHeader('Content-Type', 'application/json');
    }
    exchange.send(body);
    return exchange.status >= 200 && exchange.status < 300
      ? { ok: true, text: exchange.responseText }
      : { ok: false, text: `HTTP ${exchange.status}` };
  } catch (failure) {
    return { ok: false, text: failure instanceof Error ? failure.message : String(failure) };
  }
}
