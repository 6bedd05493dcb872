/**
 * What the runner needs of a way to reach an implementation: send a line, wait for the next event, end it.
 * The standard input and output of a process is the one way there is today (`process.ts`); HTTP and an in-process
 * call fit behind the same four functions.
 */

/** The next thing that came from an implementation, or that nothing came in time. */
export type Received =
  /** One line, without its line feed; not yet parsed. */
  | { readonly kind: 'line'; readonly text: string }
  /** Bytes that cannot be a line of the protocol: too long, or not UTF-8. */
  | { readonly kind: 'broken'; readonly says: string }
  /** The implementation is gone; `says` tells how, for example `exit code 3` or `signal SIGSEGV`. */
  | { readonly kind: 'ended'; readonly says: string }
  | { readonly kind: 'silent' };

export interface Connection {
  /** Queues one line; never throws, a connection that is gone says so through `receive`. */
  send(line: string): void;
  /** The next event, or `silent` after so many milliseconds. One call at a time. */
  receive(milliseconds: number): Promise<Received>;
  /** Waits for the implementation to leave by itself, then stops it. */
  close(milliseconds: number): Promise<void>;
  /** Interrupts it, and kills it when that does not help. */
  stop(): Promise<void>;
  /** The end of what it wrote for people. */
  remarks(): string;
}

/** A way to start an implementation anew; each call is a fresh one that remembers nothing. */
export interface Carrier {
  readonly says: string;
  open(): Connection;
}
