/** One run of the suite against one implementation: greeting, probes, questions, farewell, judgement. */
import { hostname, platform, release } from 'node:os';
import { AssayError } from '../src/errors.js';
import type { Configure, ConformanceReport, Hello } from '../src/generated/documents.js';
import { version } from '../src/generated/version.js';
import { askAll, type Task } from './ask.js';
import type { Carrier } from './carrier.js';
import { isClaimed } from './judge.js';
import { limits } from './limits.js';
import type { Greeting } from './messages.js';
import { identityProbe, type Probe, runProbes } from './probes.js';
import { makeReport, type Received, type Volatile } from './report.js';
import { Seed } from './seed.js';
import { type Death, isDeath, Session } from './session.js';
import { type Profile, profilesNamed, requireVectors, type Suite } from './suite.js';
import { noTranscript, type Transcript } from './transcript.js';

export interface RunOptions {
  /** One methodology, `sci@1.1` or `sci`; every one that the implementation claims when it is not given. */
  readonly profile?: string | undefined;
  /** Only these vectors; the run is then incomplete whatever they give. */
  readonly vectors?: readonly string[] | undefined;
  /** Decides case ids, their order and the figures of the probes; chance unless given. */
  readonly seed?: string | undefined;
  readonly transcript?: Transcript | undefined;
  /** Called when the number of questions is known, and for each that is settled. */
  readonly onTotal?: ((total: number) => void) | undefined;
  readonly onSettled?: (() => void) | undefined;
  /** Time for one case in milliseconds, where it differs from the limit. */
  readonly caseMs?: number | undefined;
}

/**
 * Runs the suite. Whatever the implementation does after its greeting ends in a report.
 * @throws AssayError ERR_IMPLEMENTATION_FAILED or ERR_PROTOCOL when it cannot be greeted, ERR_METHODOLOGY_UNKNOWN for the profile.
 */
export async function runSuite(suite: Suite, carrier: Carrier, options: RunOptions = {}): Promise<ConformanceReport> {
  const startedAt = new Date().toISOString();
  const runner = new Runner(suite, carrier, options);
  const found = await runner.run();
  const host = `${hostname()}, ${platform()} ${release()}, Node.js ${process.versions.node}`;
  return makeReport(found, {
    startedAt,
    endedAt: new Date().toISOString(),
    command: carrier.says,
    host,
    ...runner.incidents(),
  });
}

class Runner {
  readonly #suite: Suite;
  readonly #carrier: Carrier;
  readonly #options: RunOptions;
  readonly #transcript: Transcript;
  readonly #seed: Seed;
  readonly #seedText: string;
  #processes = 0;
  #deaths = 0;
  #greeting: Greeting | undefined;
  readonly #sessions: Session[] = [];

  constructor(suite: Suite, carrier: Carrier, options: RunOptions) {
    this.#suite = suite;
    this.#carrier = carrier;
    this.#options = options;
    this.#transcript = options.transcript ?? noTranscript;
    this.#seedText = options.seed ?? crypto.randomUUID();
    this.#seed = new Seed(this.#seedText);
  }

  async run(): Promise<Received> {
    const { profile, vectors } = this.#options;
    const named = profilesNamed(this.#suite, profile);
    requireVectors(named, vectors ?? []);
    const session = await this.#open();
    if (isDeath(session)) throw cannotStart(this.#carrier, session);
    const { greeting } = session;
    this.#greeting = greeting;
    const claimed = named.filter(({ methodology }) =>
      greeting.claims.some((claim) => claim.methodology === methodology),
    );
    const profiles = profile === undefined ? claimed : named;
    const probes = await runProbes(session, this.#seed);
    if (session.dead) this.#deaths += 1;
    const fit = probes.every(({ outcome }) => outcome === 'pass');
    const { attempts, last } = fit ? await this.#score(session, profiles) : { attempts: new Map(), last: undefined };
    if (!fit) await session.close();
    return {
      suite: this.#suite,
      profile: profile ?? 'claimed',
      profiles,
      greeting,
      probes: [...probes, last ?? notAsked],
      attempts,
    };
  }

  async #score(
    session: Session,
    profiles: readonly Profile[],
  ): Promise<Pick<Received, 'attempts'> & { readonly last: Probe }> {
    const tasks = this.#seed.shuffle(profiles.flatMap((profile) => this.#tasksOf(profile, session.greeting)));
    this.#options.onTotal?.(tasks.length);
    const window = Math.min(session.greeting.concurrency ?? 1, limits.window);
    const asked = await askAll(tasks, session, {
      open: () => this.#open(),
      window,
      settled: () => this.#options.onSettled?.(),
    });
    this.#deaths += asked.deaths;
    const final = asked.session ?? (await this.#open());
    const last = isDeath(final) ? { ...notAsked, says: `the process died: ${final.says}` } : await identityProbe(final);
    if (!isDeath(final)) await final.close();
    return { attempts: asked.attempts, last };
  }

  #tasksOf(profile: Profile, { claims }: Greeting): readonly Task[] {
    const { vectors: only } = this.#options;
    const claimed = profile.vectors.filter(({ prompt }) => isClaimed(claims, profile.methodology, prompt.want));
    const asked = claimed.filter(({ prompt }) => only === undefined || only.includes(prompt.id));
    return asked.map(({ prompt: { id, op, want, input } }) => ({
      vector: id,
      question: () => ({
        case: this.#seed.hex(16),
        op,
        methodology: profile.methodology,
        want,
        input,
        deadlineMs: this.#caseMs,
      }),
    }));
  }

  get #caseMs(): number {
    return this.#options.caseMs ?? limits.caseMs;
  }

  async #open(): Promise<Session | Death> {
    this.#processes += 1;
    const opening = { hello: this.#hello(), configure: (greeting: Greeting) => this.#configuration(greeting) };
    const session = await Session.open(this.#carrier, this.#processes, this.#transcript, opening, this.#greeting);
    if (!isDeath(session)) this.#sessions.push(session);
    return session;
  }

  /** What happened on the way; closes the transcript. */
  incidents(): Pick<Volatile, 'seed' | 'deaths' | 'remarks' | 'transcript'> {
    // The first process also remarks on the probes; one that died later was asked one question and says why.
    const [dead, ...later] = this.#sessions.filter((session) => session.dead);
    const telling = later.length === 0 ? dead : later.findLast((session) => session.remarks().trim() !== '');
    const remarks = (telling ?? this.#sessions.at(-1))?.remarks().trim() ?? '';
    const transcript = this.#transcript.close();
    return {
      seed: this.#seedText,
      deaths: this.#deaths,
      ...(remarks !== '' && { remarks }),
      ...(transcript && { transcript }),
    };
  }

  #hello(): Omit<Hello, 'type' | 'id'> {
    return {
      protocols: [limits.protocol],
      runner: { name: 'carbon-assay', version },
      suite: { version: this.#suite.version, digest: this.#suite.digest },
    };
  }

  #configuration({ claims }: Greeting): Omit<Configure, 'type' | 'id'> {
    const known = new Set(this.#suite.profiles.map(({ methodology }) => methodology));
    return {
      specification: this.#suite.specification,
      methodologies: claims.map(({ methodology }) => methodology).filter((one) => known.has(one)),
      limits: { caseMs: this.#caseMs },
    };
  }
}

const notAsked: Probe = {
  id: 'identity',
  outcome: 'not-run',
  requirement: 'conformance-hello',
  says: 'nothing was scored',
};

function cannotStart(carrier: Carrier, { death, says }: Death): AssayError {
  const todo = {
    crash: 'start the command by hand: it should wait for lines on standard input',
    timeout: 'start the command by hand and see how far it comes',
    protocol: 'the messages are in conformance-suite/protocol.md',
  };
  return death === 'protocol'
    ? new AssayError('ERR_PROTOCOL', `"${carrier.says}" does not speak the protocol: ${says}; ${todo.protocol}`)
    : new AssayError('ERR_IMPLEMENTATION_FAILED', `"${carrier.says}" could not be greeted: ${says}; ${todo[death]}`);
}
