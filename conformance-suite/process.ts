/** An implementation in a child process: protocol lines on standard input and output, remarks on standard error. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Carrier, Connection, Received } from './carrier.js';
import { limits } from './limits.js';
import { killAtEnd } from './survivors.js';

/** Lines that wait to be read before the pipe is left to fill up, so that a flood costs no memory. */
const highWater = 4096;
const lineFeed = 0x0a;
const tooLong = `a line is longer than ${limits.lineBytes} bytes`;
const posix = process.platform !== 'win32';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

/** The carrier that starts this command for every connection. */
export function processCarrier(command: Command): Carrier {
  return {
    says: [command.program, ...command.args].map(quoted).join(' '),
    open: () => new ProcessConnection(command),
  };
}

class ProcessConnection implements Connection {
  readonly #child: ChildProcess;
  readonly #queue: Received[] = [];
  #waiting: ((received: Received) => void) | undefined;
  #partial: Buffer[] = [];
  #partialBytes = 0;
  #remarks: Buffer = Buffer.alloc(0);
  #broken = false;
  #outgoing = '';
  #gone = false;
  readonly #closed: Promise<void>;

  constructor(command: Command) {
    this.#child = spawn(command.program, command.args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      // A group of its own, so that a wrapper such as `sh -c` or `npx` does not outlive the run.
      detached: posix,
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
      ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
    });
    const release = killAtEnd(() => this.#signal('SIGKILL'));
    this.#child.stdin?.on('error', () => {});
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#child.stderr?.on('data', (chunk: Buffer) => this.#remark(chunk));
    this.#closed = new Promise((resolve) => {
      const end = (says: string) => {
        if (this.#gone) return;
        this.#gone = true;
        release();
        this.#push({ kind: 'ended', says: this.#partialBytes > 0 ? `${says}, in the middle of a line` : says });
        resolve();
      };
      this.#child.once('error', (cause) => end(notStarted(command.program, cause)));
      this.#child.once('close', (code, signal) => end(ending(code, signal)));
      // A grandchild may hold the pipe open after the process itself has left.
      this.#child.once('exit', (code, signal) => setTimeout(() => end(ending(code, signal)), 500).unref());
    });
  }

  send(line: string): void {
    if (this.#gone) return;
    // One write for all lines of a turn: pipes are slow by the call, not by the byte.
    if (this.#outgoing === '') process.nextTick(() => this.#flush());
    this.#outgoing += `${line}\n`;
  }

  #flush(): void {
    if (!this.#gone && this.#outgoing !== '') this.#child.stdin?.write(this.#outgoing);
    this.#outgoing = '';
  }

  receive(milliseconds: number): Promise<Received> {
    const ready = this.#queue.shift();
    if (this.#queue.length === 0) this.#child.stdout?.resume();
    if (ready !== undefined) return Promise.resolve(ready);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting = undefined;
        resolve({ kind: 'silent' });
      }, milliseconds);
      this.#waiting = (received) => {
        clearTimeout(timer);
        resolve(received);
      };
    });
  }

  async close(milliseconds: number): Promise<void> {
    this.#flush();
    this.#child.stdin?.end();
    this.#child.stdout?.resume();
    if (!(await this.#leaves(milliseconds))) await this.stop();
  }

  async stop(): Promise<void> {
    if (this.#gone) return;
    this.#child.stdout?.resume();
    this.#signal('SIGINT');
    if (await this.#leaves(limits.killMs)) return;
    this.#signal('SIGKILL');
    await this.#closed;
  }

  remarks(): string {
    return this.#remarks.toString('utf8');
  }

  async #leaves(milliseconds: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), milliseconds);
    });
    const left = await Promise.race([this.#closed.then(() => true), late]);
    clearTimeout(timer);
    return left;
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#gone) return;
    try {
      process.kill(posix ? -pid : pid, signal);
    } catch {
      // It has left in the meantime.
    }
  }

  #take(chunk: Buffer): void {
    let start = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, start)) {
      this.#partial.push(chunk.subarray(start, at));
      this.#partialBytes += at - start;
      this.#line();
      start = at + 1;
    }
    if (start < chunk.length && !this.#broken) {
      this.#partial.push(chunk.subarray(start));
      this.#partialBytes += chunk.length - start;
      if (this.#partialBytes > limits.lineBytes) this.#breakOff(tooLong);
    }
  }

  #line(): void {
    const bytes = Buffer.concat(this.#partial);
    this.#partial = [];
    this.#partialBytes = 0;
    if (this.#broken) return;
    const text = bytes.toString('utf8');
    if (bytes.length > limits.lineBytes) this.#breakOff(tooLong);
    // The replacement character stands for bytes that are no UTF-8, unless it was really sent.
    else if (text.includes('\ufffd') && !bytes.equals(Buffer.from(text, 'utf8'))) this.#breakOff('a line is not UTF-8');
    else this.#push({ kind: 'line', text });
    if (this.#queue.length > highWater) this.#child.stdout?.pause();
  }

  /** After this nothing of the stream can be trusted: what follows is read and thrown away. */
  #breakOff(says: string): void {
    this.#broken = true;
    this.#partial = [];
    this.#partialBytes = 0;
    this.#push({ kind: 'broken', says });
  }

  #push(received: Received): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === undefined) this.#queue.push(received);
    else waiting(received);
  }

  #remark(chunk: Buffer): void {
    const all = this.#remarks.length === 0 ? chunk : Buffer.concat([this.#remarks, chunk]);
    this.#remarks = all.length > limits.stderrBytes ? Buffer.from(all.subarray(all.length - limits.stderrBytes)) : all;
  }
}

/** A word as a POSIX shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function notStarted(program: string, cause: NodeJS.ErrnoException): string {
  const hint = / /.test(program) ? 'its arguments are words of their own' : 'before a script comes its interpreter';
  if (cause.code === 'ENOENT') return `there is no program "${program}" (${hint})`;
  if (cause.code === 'EACCES') return `"${program}" may not be started (${hint})`;
  return `it could not be started (${cause.message})`;
}

function ending(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === null ? `it ended with exit code ${code}` : `it was ended by signal ${signal}`;
}
