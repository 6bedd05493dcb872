/**
 * Puts every question to the implementation, several in flight where it says that it takes several, and gets over its deaths:
 * the interrupted question is asked once more, alone, in a fresh process. The same death again is the answer to that question;
 * a good answer this time shows that the question depended on those before it.
 */
import type { Attempt } from '../src/generated/documents.js';
import { limits } from './limits.js';
import { answerOf, type Question } from './messages.js';
import { type Death, isDeath, type Session, strayed } from './session.js';

/** A question, known to the runner by the id of its vector; the implementation never sees that. */
export interface Task {
  readonly vector: string;
  /** The question under a case id of its own for every time it is asked. */
  question(): Question;
}

export interface Asked {
  /** Attempts by vector, at most two; a vector without any was not run. */
  readonly attempts: ReadonlyMap<string, readonly Attempt[]>;
  readonly deaths: number;
  /** The session that is still open at the end. */
  readonly session: Session | undefined;
}

export interface Asking {
  /** A fresh process, greeted and configured. */
  open(): Promise<Session | Death>;
  /** Most questions in flight. */
  readonly window: number;
  /** Called for every question that is settled. */
  settled?(): void;
}

/** Asks all tasks, beginning in the session that is open. */
export async function askAll(tasks: readonly Task[], first: Session, asking: Asking): Promise<Asked> {
  const run = new Run(asking);
  const queue = tasks.toReversed();
  let session: Session | undefined = first;
  while (queue.length > 0 && !run.over) {
    session ??= await run.open();
    if (session === undefined) continue;
    const interrupted: Interrupted | undefined = await run.drain(session, queue);
    if (interrupted === undefined) break;
    session = undefined;
    queue.push(...(await run.settle(interrupted)).toReversed());
  }
  return { attempts: run.attempts, deaths: run.deaths, session };
}

interface Interrupted {
  readonly death: Death;
  /** The tasks in flight, oldest first. */
  readonly suspects: readonly Task[];
}

class Run {
  readonly attempts = new Map<string, readonly Attempt[]>();
  readonly #asking: Asking;
  deaths = 0;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  get over(): boolean {
    return this.deaths >= limits.deathsPerRun;
  }

  async open(): Promise<Session | undefined> {
    const opened = await this.#asking.open();
    if (!isDeath(opened)) return opened;
    this.deaths += 1;
    return undefined;
  }

  #record(task: Task, ...attempts: readonly Attempt[]): void {
    if (!this.attempts.has(task.vector)) this.#asking.settled?.();
    this.attempts.set(task.vector, attempts);
  }

  /** Asks from the end of the queue until it is empty, or the process is dead. */
  async drain(session: Session, queue: Task[]): Promise<Interrupted | undefined> {
    const flight = new Map<string, { readonly task: Task; progress: number }>();
    let deadline = 0;
    let waits = 0;
    const interrupted = (death: Death): Interrupted => {
      this.deaths += 1;
      return { death, suspects: [...flight.values()].map(({ task }) => task) };
    };
    for (;;) {
      while (flight.size < this.#asking.window && queue.length > 0) {
        const task = queue.pop()!;
        const question = task.question();
        waits = question.deadlineMs;
        // Of several in flight only the first can be worked on: time runs from the last thing that happened.
        if (flight.size === 0) deadline = performance.now() + waits;
        flight.set(question.case, { task, progress: 0 });
        session.send({ type: 'case', ...question });
      }
      if (flight.size === 0) return undefined;
      const message = await session.next(deadline - performance.now());
      if (isDeath(message)) return interrupted(message);
      const open = 'case' in message ? flight.get(message.case) : undefined;
      if (open === undefined || (message.type === 'progress' && open.progress >= limits.progressPerCase))
        return interrupted(await session.fail('protocol', strayed(message)));
      if (message.type === 'progress') open.progress += 1;
      if (message.type === 'result') {
        flight.delete(message.case);
        this.#record(open.task, answerOf(message));
      }
      deadline = performance.now() + waits;
    }
  }

  /** Asks the suspects again, each alone in a fresh process, until one dies again. Returns those that are still to be asked. */
  async settle({ death, suspects }: Interrupted): Promise<readonly Task[]> {
    for (const [at, suspect] of suspects.entries()) {
      const session = this.over ? undefined : await this.open();
      if (session === undefined) return suspects.slice(at);
      const second = await session.ask(suspect.question());
      if (isDeath(second)) {
        this.deaths += 1;
        this.#record(suspect, death, second);
        return suspects.slice(at + 1);
      }
      await session.close();
      this.#record(suspect, second);
    }
    // None dies alone, so the death came from what went before; the one that was due to be answered has to carry it.
    const [due] = suspects;
    const answer = due && this.attempts.get(due.vector);
    if (due !== undefined && answer !== undefined) this.#record(due, death, ...answer);
    return [];
  }
}
