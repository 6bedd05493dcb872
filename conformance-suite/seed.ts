/** Chance that can be repeated: case ids, their order and the figures of the probes all come from the seed of a run. */
import { createHash } from 'node:crypto';

export class Seed {
  readonly #text: string;
  #drawn = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Hexadecimal digits that nobody without the seed can foresee. */
  hex(length: number): string {
    this.#drawn += 1;
    return createHash('sha256').update(`${this.#text}/${this.#drawn}`).digest('hex').slice(0, length);
  }

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    return Number.parseInt(this.hex(12), 16) % below;
  }

  /** The same things in another order (Fisher and Yates). */
  shuffle<T>(things: readonly T[]): T[] {
    const shuffled = [...things];
    for (let at = shuffled.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
    }
    return shuffled;
  }
}
