/**
 * A whole implementation in a few lines of plain JavaScript, and the ways in which one can misbehave: `node miniature.mjs WAY`.
 * It is written against protocol.md and shares nothing with the runner that it tests.
 */
import { createInterface } from 'node:readline';

const way = process.argv[2] ?? 'right';
const inKilowattHours = { kWh: 1, MWh: 1000, MJ: 1 / 3.6, J: 1 / 3.6e6 };
const system = { name: 'miniature', version: '1.0' };
/** Several questions in flight for the ways that are about that. */
const concurrency = ['reorders', 'pipelined', 'pipelined-crash', 'pipelined-duplicates', 'pipelined-forgets'].includes(
  way,
)
  ? 8
  : 1;
let asked = 0;
let held = [];

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

function energy(name, { value, unit }) {
  const factor = inKilowattHours[unit];
  if (factor === undefined)
    throw {
      requirement: 'quantity-unit-closed',
      at: `/input/${name}`,
      message: `the unit ${unit} is not in the table`,
    };
  return Number(value) * factor;
}

function figure(number) {
  return way === 'rounds' ? number.toFixed(2) : String(number);
}

function emissions(input) {
  for (const name of ['energy', 'pue', 'intensity']) {
    if (input[name] === undefined)
      throw { requirement: 'calculation-missing-input', at: `/input/${name}`, message: `${name} is missing` };
  }
  const pue = Number(input.pue.value);
  if (pue < 1) throw { requirement: 'calculation-input-range', at: '/input/pue', message: 'a PUE is at least 1' };
  const overhead = { 'drops-pue': 1, 'applies-pue-twice': pue * pue, 'off-catalogue': pue * 1.29 }[way] ?? pue;
  const grams = energy('energy', input.energy) * overhead * Number(input.intensity.value);
  if (way === 'kilograms') return { value: String(grams / 1000), unit: 'kgCO2e' };
  if (way === 'joules') return { value: String(grams), unit: 'J' };
  if (way === 'random') return { value: String(Math.random() * 1e6), unit: 'gCO2e' };
  return { value: figure(way === 'a-thousand' ? grams * 1000 : grams), unit: 'gCO2e' };
}

function answer({ op, input, want }) {
  if (op === 'add') {
    const extra = Object.keys(input).find((name) => name !== 'a' && name !== 'b');
    if (extra !== undefined && !['says-it-refuses', 'ignores-members'].includes(way))
      throw { requirement: 'conformance-unknown-member', at: `/input/${extra}`, message: `${extra} is not known` };
    return { value: { value: figure(energy('a', input.a) + energy('b', input.b)), unit: 'kWh' } };
  }
  if (op === 'echo')
    return { value: way === 'floats' ? { ...input.value, value: String(Number(input.value.value)) } : input.value };
  if (op !== 'calculate')
    return way === 'knows-everything'
      ? { value: { value: '42', unit: '1' } }
      : { unsupported: { feature: op, reason: 'no such operation' } };
  if (way === 'unsupported') return { unsupported: { feature: want, reason: 'not implemented yet' } };
  if (way === 'refuses-everything')
    throw { requirement: 'calculation-missing-input', at: '/input/energy', message: 'no' };
  if (way === 'faults') return { fault: { message: 'out of ideas' } };
  return { value: emissions(input) };
}

function resultOf(question) {
  try {
    return { type: 'result', case: question.case, ...answer(question) };
  } catch (refuse) {
    if (way === 'crashes-on-refusals' && question.op === 'calculate') process.exit(9);
    const { requirement, at, message } = refuse;
    if (way === 'refuses-vaguely' && question.op === 'calculate')
      return {
        type: 'result',
        case: question.case,
        refuse: { requirement: 'calculation-units', at: '', message: 'bad input' },
      };
    return { type: 'result', case: question.case, refuse: { requirement, at, message } };
  }
}

/** The one question that some ways stumble over. */
const marked = ({ input }) => input.energy?.value === '666.25';

/** Writes without end. */
function flood(text) {
  process.stdout.write(text, () => flood(text));
}

/** What a way does instead of answering; one that answers besides returns nothing. */
const instead = {
  hangs: () => process.stderr.write('waiting for a sensor\n'),
  crashes: () => process.exit(7),
  'pipelined-crash': () => process.exit(7),
  'dies-mid-line': () => process.stdout.write('{"type": "result", "ca', () => process.exit(5)),
  garbage: () => {
    process.stdout.write('Loading the model...\n');
  },
  'floods-a-line': () => flood('x'.repeat(1 << 20)) ?? true,
  'floods-lines': (question) =>
    flood(`${JSON.stringify({ type: 'progress', case: question.case })}\n`.repeat(5000)) ?? true,
  'invalid-message': (question) => say({ type: 'result', case: question.case, value: { value: 12.5, unit: 'gCO2e' } }),
  'two-answers-in-one': (question) =>
    say({ type: 'result', case: question.case, value: { value: '1', unit: 'gCO2e' }, fault: { message: 'no' } }),
  'other-case': (question) => say({ ...resultOf(question), case: 'somebody-elses' }),
  'pipelined-duplicates': (question) => {
    say(resultOf(question));
  },
};

/** What a way does to every question. */
const always = {
  'dies-talking': () => {
    process.stderr.write(`asked ${asked} things\n`);
    process.exit(8);
  },
  'always-crashes': () => process.exit(4),
  forgets: () => asked === 3 && process.exit(3),
  'pipelined-forgets': () => asked === 6 && process.exit(3),
  duplicates: (question) => say(resultOf(question)),
};

function onCase(question) {
  if (question.op === 'calculate') asked += 1;
  if (question.op === 'calculate') always[way]?.(question);
  if (marked(question) && instead[way]?.(question) !== undefined) return;
  if (way === 'slow' && marked(question)) {
    say({ type: 'progress', case: question.case, says: 'still at it' });
    setTimeout(() => say(resultOf(question)), 300);
  } else if (way === 'reorders' && question.op === 'calculate') {
    held.push(resultOf(question));
    setTimeout(() => {
      for (const result of held.reverse()) say(result);
      held = [];
    }, 20);
  } else say(resultOf(question));
}

const unknownMember = way === 'ignores-members' ? 'ignored' : 'refused';
const claims = [
  { methodology: 'miniature@1.0', quantities: way === 'claims-little' ? ['energy'] : ['energy', 'emissions'] },
];
const handlers = {
  hello: ({ id }) => say({ type: 'hello.ok', id, protocol: 1, system, claims, unknownMember, concurrency }),
  configure: ({ id }) => say({ type: 'configure.ok', id }),
  case: onCase,
  identify: ({ id }) =>
    say({ type: 'identify.ok', id, system: way === 'renames-itself' ? { ...system, version: '2.0' } : system }),
  bye: ({ id }) => {
    say({ type: 'bye.ok', id });
    process.exit(0);
  },
};

if (way === 'ignores-interrupts') process.on('SIGINT', () => {});
if (way === 'hangs') process.on('SIGINT', () => process.exit(process.stderr.write('interrupted\n') ? 1 : 0));
if (way === 'never-greets') handlers.hello = () => {};
if (way === 'greets-in-prose') handlers.hello = () => process.stdout.write('Hello!\n');
if (way === 'leaves-at-once') process.exit(1);

createInterface({ input: process.stdin }).on('line', (line) => {
  let message;
  try {
    message = JSON.parse(line);
  } catch {
    if (way === 'brittle') process.exit(2);
    if (way === 'dies-talking') process.stderr.write('passed over\n');
    return;
  }
  handlers[message.type]?.(message);
});
