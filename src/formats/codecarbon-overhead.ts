/** What emissions.csv says of the building: the PUE that is inside its energies, and the water. */
import { AssayError } from '../errors.js';
import type { EnergyEntry, RatioFigure, VolumeFigure } from '../generated/documents.js';
import { decimalPattern } from '../quantity.js';
import { type CodecarbonRow, since } from './codecarbon-columns.js';
import type { Choices } from './format.js';
import { ambiguous, damaged } from './table.js';

export interface LoggedPue {
  /** Decimal text; `1` when the energies are those of the devices. */
  readonly value: string;
  /** For `site.pue`. */
  readonly figure: RatioFigure;
}

/** The PUE inside the energies, and what the activity may say of the site's PUE. */
export function loggedPue(row: CodecarbonRow, choices: Choices, notes: string[]): LoggedPue {
  const stated = choices['logged-pue'];
  if (stated !== undefined && !decimalPattern.test(stated))
    throw new AssayError(
      'ERR_USAGE',
      `--logged-pue ${stated}: this is not a number; write it with a point, such as 1.2`,
    );
  const cell = row.cell('pue');
  if (cell !== undefined && stated !== undefined)
    throw new AssayError(
      'ERR_USAGE',
      `--logged-pue ${stated}: ${row.file} itself says that CodeCarbon was given ${cell}; leave the option out`,
    );
  const value = cell ?? stated;
  if (value === undefined) return withoutPue(row);
  if (Number(value) < 1)
    throw damaged(
      row.file,
      row.line,
      `a PUE of ${value} is below 1`,
      'a building cannot use less than the machines in it; correct what the tracker was given',
    );
  if (Number(value) === 1)
    return {
      value: '1',
      figure: { unknown: 'CodeCarbon logged a PUE of 1, which is also what it uses when nobody states one' },
    };
  notes.push(
    `energies include the overhead of the building: CodeCarbon was given a PUE of ${value} and multiplied each reading by it`,
  );
  return {
    value,
    figure: {
      value,
      unit: '1',
      basis: 'stated',
      source: cell === undefined ? 'stated at import' : 'pue column of emissions.csv',
    },
  };
}

function withoutPue(row: CodecarbonRow): LoggedPue {
  if (!since(row, '2.2.3'))
    return {
      value: '1',
      figure: { unknown: 'this version of CodeCarbon knew no PUE; the energies are those of the devices' },
    };
  throw ambiguous(
    row.file,
    row.line,
    `CodeCarbon ${row.cell('codecarbon_version')} multiplies energies by a PUE that this file does not hold`,
    'say what the tracker was given with --logged-pue: it is in the pue column of emissions.csv of the same run, and 1 if nobody stated one',
  );
}

/** CodeCarbon's water is WUE times energy; with the default WUE of 0 nothing is known of it. */
export function waterOf(
  row: CodecarbonRow,
  overhead: EnergyEntry['overhead'],
  notes: string[],
): VolumeFigure | undefined {
  const [litres, rate] = [row.cell('water_consumed'), row.cell('wue')];
  if (litres === undefined) return undefined;
  if (!(Number(litres) > 0)) return { unknown: 'CodeCarbon logged no water: its WUE is 0 unless one is stated' };
  if (overhead === 'included')
    notes.push(
      'water_consumed is WUE times energy with the PUE inside, where the definition of WUE takes the energy of the machines alone',
    );
  return {
    value: litres,
    unit: 'L',
    basis: 'estimated',
    note: `CodeCarbon's water_consumed: energy times a WUE of ${rate ?? 'unknown'} L/kWh`,
  };
}
