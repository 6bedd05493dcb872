/** The contract of a foreign format: one file per format, one line in `index.ts`. */
import type { Activity } from '../generated/documents.js';

/** What a foreign file can say of an activity; the rest is stated by the person who imports it. */
export interface Draft extends Omit<Partial<Activity>, 'subject'> {
  readonly subject?: Partial<Activity['subject']>;
}

/** An option of one format, as the command line shows it. */
export interface FormatOption {
  /** The value's placeholder; an option without one is a switch. */
  readonly value?: string;
  readonly says: string;
}

/** Options by name; the value of a switch is the empty text. */
export type Choices = Readonly<Record<string, string | undefined>>;

/** Something that the file cannot say and a person has to. */
export interface Need {
  /** Where it belongs in the activity (JSON Pointer); the need is met when something is there. */
  readonly path: string;
  /** What is missing, as a noun. */
  readonly says: string;
  /** An option that states it, as one would type it. */
  readonly option: string;
}

/** What was read. */
export interface Reading {
  readonly activity: Draft;
  /** Each assumption, oddity and omission, as one sentence; they become part of the activity's provenance. */
  readonly notes: readonly string[];
  readonly needs: readonly Need[];
}

export interface Source {
  /** The file's name as the person wrote it, for messages. */
  readonly file: string;
  readonly choices: Choices;
}

/** A foreign format that can be read. */
export interface Format {
  /** The name on the command line and in `provenance.format`. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what is read, and how to get such a file. */
  readonly says: string;
  readonly options: Readonly<Record<string, FormatOption>>;
  /** A command line that works, after `assay import <id>`. */
  readonly example: string;
  /**
   * Reads a file. Nothing is guessed: what the file does not say is a need, a figure that is not known, or left out with a note.
   * @throws AssayError ERR_IMPORT_INVALID for a damaged file, ERR_IMPORT_AMBIGUOUS where a choice must be stated, ERR_USAGE for a
   * choice that the format does not have.
   */
  read(text: string, source: Source): Promise<Reading>;
}
