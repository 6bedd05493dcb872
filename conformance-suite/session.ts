/** One process from greeting to farewell: what is sent, what comes back, and when it counts as dead. */
import { AssayError } from '../src/errors.js';
import type { Configure, DeathAttempt, Hello, System } from '../src/generated/documents.js';
import { canonicalJson } from '../src/json.js';
import type { Carrier, Connection } from './carrier.js';
import { limits } from './limits.js';
import {
  type Answer,
  answerOf,
  excerpt,
  type FromImplementation,
  type FromRunner,
  type Greeting,
  type Question,
  readMessage,
} from './messages.js';
import type { Transcript } from './transcript.js';

/** Why a process can no longer be asked. One that broke the protocol is stopped: nothing it says can be trusted. */
export type Death = DeathAttempt;

/** What every process of a run is told first. */
export interface Opening {
  readonly hello: Omit<Hello, 'type' | 'id'>;
  configure(greeting: Greeting): Omit<Configure, 'type' | 'id'>;
}

export function isDeath(happening: object): happening is Death {
  return 'death' in happening;
}

type Reply<T extends FromImplementation['type']> = Extract<FromImplementation, { type: T }>;

export class Session {
  readonly #connection: Connection;
  readonly #transcript: Transcript;
  readonly #number: number;
  #greeting: Greeting | undefined;
  #messages = 0;
  #lastWords: string | undefined;

  private constructor(connection: Connection, number: number, transcript: Transcript) {
    this.#connection = connection;
    this.#number = number;
    this.#transcript = transcript;
  }

  /** Starts process `number` of the run, greets and configures it. `known` is what the first process said of itself. */
  static async open(
    carrier: Carrier,
    number: number,
    transcript: Transcript,
    opening: Opening,
    known?: Greeting,
  ): Promise<Session | Death> {
    const session = new Session(carrier.open(), number, transcript);
    const death = await session.#greet(opening, known);
    return death === undefined ? session : session.#withRemark(death);
  }

  /** What the implementation says of itself. */
  get greeting(): Greeting {
    if (this.#greeting === undefined) throw new TypeError('the session was not opened');
    return this.#greeting;
  }

  async #greet(opening: Opening, known: Greeting | undefined): Promise<Death | undefined> {
    const reply = await this.#request({ type: 'hello', id: this.#id(), ...opening.hello }, 'hello.ok', limits.helloMs);
    if (isDeath(reply)) return reply;
    const { type: _, id: __, ...greeting } = reply;
    if (known !== undefined && canonicalJson(known) !== canonicalJson(greeting))
      return this.fail('protocol', 'it says something else of itself than at its first start');
    this.#greeting = greeting;
    const configured = await this.#request(
      { type: 'configure', id: this.#id(), ...opening.configure(greeting) },
      'configure.ok',
      limits.configureMs,
    );
    return isDeath(configured) ? configured : undefined;
  }

  async #request<T extends 'hello.ok' | 'configure.ok' | 'identify.ok'>(
    message: Exclude<FromRunner, { type: 'case' }>,
    type: T,
    milliseconds: number,
  ): Promise<Reply<T> | Death> {
    this.send(message);
    const silent = `it did not answer ${message.type} in ${milliseconds / 1000} s`;
    const reply = await this.next(
      milliseconds,
      `${silent}; a reply is one line, and standard output is flushed after it`,
    );
    if (isDeath(reply)) return reply;
    if (reply.type === type && 'id' in reply && reply.id === message.id) return reply as Reply<T>;
    return this.fail('protocol', `it answered ${reply.type} where ${type} was due`);
  }

  /** A death before anything was asked, with the last thing that the process wrote for people: most often the reason. */
  #withRemark({ death, says }: Death): Death {
    const lines = this.remarks().trim().split('\n');
    const last = (lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? '').trim();
    return { death, says: last === '' ? says : `${says}; it wrote: ${excerpt(last)}` };
  }

  #id(): string {
    this.#messages += 1;
    return `m${this.#number}-${this.#messages}`;
  }

  send(message: FromRunner): void {
    this.sendLine(JSON.stringify(message));
  }

  /** Sends a line as it is, however wrong. */
  sendLine(line: string): void {
    this.#transcript.record({ process: this.#number, sent: line });
    this.#connection.send(line);
  }

  /** One question by itself: its answer, or the death of the process. */
  async ask(question: Question): Promise<Answer | Death> {
    this.send({ type: 'case', ...question });
    for (let progress = 0; ; progress += 1) {
      const reply = await this.next(question.deadlineMs);
      if (isDeath(reply)) return reply;
      if (reply.type === 'progress' && reply.case === question.case && progress < limits.progressPerCase) continue;
      if (reply.type === 'result' && reply.case === question.case) return answerOf(reply);
      return this.fail('protocol', strayed(reply));
    }
  }

  /** Asks again who it is. */
  async identify(): Promise<System | Death> {
    const reply = await this.#request({ type: 'identify', id: this.#id() }, 'identify.ok', limits.caseMs);
    return isDeath(reply) ? reply : reply.system;
  }

  /** The next message, or the death of the process; silence for so many milliseconds is a death too. */
  async next(milliseconds: number, silent = 'it did not answer in time'): Promise<FromImplementation | Death> {
    const received = await this.#connection.receive(Math.max(0, milliseconds));
    if (received.kind === 'ended') return this.#died('crash', received.says);
    if (received.kind === 'silent') return this.fail('timeout', silent);
    if (received.kind === 'broken') return this.fail('protocol', received.says);
    this.#transcript.record({ process: this.#number, received: received.text });
    try {
      return fromImplementation(received.text);
    } catch (error) {
      if (error instanceof AssayError && error.code === 'ERR_PROTOCOL')
        return this.fail('protocol', `it sent ${error.message}`);
      throw error;
    }
  }

  /** Declares the process dead and stops it. */
  async fail(death: Death['death'], says: string): Promise<Death> {
    const dead = this.#died(death, says);
    await this.#connection.stop();
    return dead;
  }

  #died(death: Death['death'], says: string): Death {
    this.#transcript.record({ process: this.#number, event: `${death}: ${says}` });
    this.#lastWords ??= this.#connection.remarks();
    return { death, says };
  }

  async close(): Promise<void> {
    this.send({ type: 'bye', id: this.#id() });
    await this.#connection.close(limits.byeMs);
  }

  /** Whether it died. */
  get dead(): boolean {
    return this.#lastWords !== undefined;
  }

  /** The end of what the process wrote on standard error; of one that died, up to its death and not what stopping it made it say. */
  remarks(): string {
    return this.#lastWords ?? this.#connection.remarks();
  }
}

/** What is wrong with a message that nobody waits for. */
export function strayed(message: FromImplementation): string {
  if (message.type === 'result') return 'it answered a case that is not open';
  if (message.type === 'progress') return 'it reported progress too often, or of a case that is not open';
  return `it sent ${message.type} while cases were open`;
}

const replies: readonly string[] = [
  'hello.ok',
  'configure.ok',
  'result',
  'progress',
  'reset.ok',
  'identify.ok',
  'bye.ok',
];

function fromImplementation(line: string): FromImplementation {
  const message = readMessage(line);
  if (replies.includes(message.type)) return message as FromImplementation;
  throw new AssayError('ERR_PROTOCOL', `${message.type}, which only the runner sends`, {
    requirement: 'conformance-protocol-messages',
  });
}
