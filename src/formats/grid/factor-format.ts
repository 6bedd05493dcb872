/** The contract of a foreign file of factors: one file per format, one line in `index.ts`. */
import type { FactorQuantity, FactorRow, FactorSeries } from '../../generated/documents.js';
import type { FormatOption, Source } from '../format.js';

/** What a file says; the person who imports it states the rest. */
export interface FactorReading {
  readonly title: string;
  /** What is in it, in a sentence. */
  readonly says: string;
  readonly source: { readonly title: string; readonly url?: string; readonly citation?: string };
  readonly licence: { readonly id: string; readonly attribution?: string };
  /** Edition of the data, where the file names one. */
  readonly version?: string;
  readonly quantities: Readonly<Record<string, FactorQuantity>>;
  readonly rows: readonly FactorRow[];
  readonly series: readonly FactorSeries[];
  /** Each assumption, oddity and omission, as one sentence. */
  readonly notes: readonly string[];
}

export interface FactorFormat {
  /** The name on the command line. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what is read, and what the format leaves open. */
  readonly says: string;
  readonly options: Readonly<Record<string, FormatOption>>;
  /** A command line that works, after `assay factors import <id>`. */
  readonly example: string;
  /**
   * Reads a file. Unit, kind, time zone and gaps are taken from the format or asked for.
   * @throws AssayError ERR_IMPORT_INVALID for a damaged file, ERR_IMPORT_AMBIGUOUS for one that can be read in two ways, ERR_USAGE
   * naming the option by which a person states what the file does not say.
   */
  read(text: string, source: Source): FactorReading;
}
