/**
 * What the parity run asks of a page: instances by number, and calls whose every trace it reports.
 */
// Chromium keeps ten frames of a stack otherwise, its own and the runtime's among them.
Error.stackTraceLimit = 100;

let instances = new Map();
let next = 1;

const counts = ({ map, set, decimal }) => ({ map, set, decimal });

/** How a word of a case is passed as an argument of a type. */
const WORDS = {
  Bool: (word) => word === 'true',
  Float64: (word) => Number(word),
  String: (word) => word,
};

const argument = (type, word) => (WORDS[type.name] ?? BigInt)(word);

export function start(runtime, base64, { stress, verify, clock: [first, step] }) {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const collections = [];
  let time = first - step;
  const program = new runtime.Program(new WebAssembly.Module(bytes), {
    now: () => (time += step),
    onCollection: (collection) => collections.push(collection),
  });
  program.host.exports['vera.gc_set_stress']?.(Number(stress));
  program.host.exports['vera.gc_set_verify']?.(Number(verify));
  instances.set(next, { program, collections });
  return next++;
}

export const stop = (id) => instances.delete(id);

/** Everything that one call shows, as a host of the suite reports it. */
export function observe(runtime, id, name, words, stdin) {
  const { program, collections } = instances.get(id);
  const { io } = program;
  io.queue(stdin);
  io.clear();
  collections.length = 0;
  const outcome = attempt(runtime, program, name, words);
  const atEnd = counts(program.storeSizes());
  program.collect();
  const kept = counts(program.storeSizes());
  const state = program.getState();
  outcome.close();
  program.collect();
  return {
    kind: outcome.kind,
    value: outcome.value,
    message: outcome.message ?? '',
    frames: outcome.frames ?? [],
    stdout: io.text('stdout'),
    stderr: io.text('stderr'),
    atEnd,
    kept,
    released: counts(program.storeSizes()),
    state,
    collections: [...collections],
  };
}

function attempt(runtime, program, name, words) {
  const info = program.interface.exported.get(name);
  const types = info.parameters.filter((type) => type.name !== 'Unit');
  try {
    const value = program.call(name, ...words.map((word, i) => argument(types[i], word)));
    const text = value === undefined ? null : program.text(info.result, value);
    return { kind: 'returned', value: text, close: () => runtime.release(value) };
  } catch (thrown) {
    const close = () => {};
    if (thrown instanceof runtime.VeraTrap) {
      const { kind, message, frames } = thrown;
      return { kind: 'trapped', value: kind, message, frames, close };
    }
    if (thrown instanceof runtime.VeraExit) {
      return { kind: 'exited', value: String(thrown.code), close };
    }
    throw thrown;
  }
}

/** Calls a function many times; store sizes and memory after each hundredth part. */
export function repeat(id, name, times) {
  const { program } = instances.get(id);
  const samples = [];
  for (let i = 1; i <= times; i++) {
    program.call(name);
    if (i % (times / 100) === 0) {
      samples.push({ ...program.storeSizes(), memory: program.host.exports.memory.buffer.byteLength });
    }
  }
  return samples;
}

/** Calls a function of an Int; its value as text and the time it took. */
export function time(id, name, argument) {
  const { program } = instances.get(id);
  const begin = performance.now();
  const value = program.call(name, argument);
  return { value: String(value), milliseconds: performance.now() - begin };
}
