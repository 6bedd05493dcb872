/** Energies of emissions.csv against each other and against the power columns: slips of units show there. */
import { Decimal } from 'decimal.js';
import type { AssayError } from '../errors.js';
import { type CodecarbonRow, type Column, since } from './codecarbon-columns.js';
import type { Choices } from './format.js';
import { ambiguous, damaged } from './table.js';

export interface Part {
  readonly component: 'cpu' | 'gpu' | 'memory';
  readonly column: Column;
  readonly power: Column;
}

export const parts: readonly Part[] = [
  { component: 'cpu', column: 'cpu_energy', power: 'cpu_power' },
  { component: 'gpu', column: 'gpu_energy', power: 'gpu_power' },
  { component: 'memory', column: 'ram_energy', power: 'ram_power' },
];

/** Sums of the same numbers differ by rounding only. */
const sumTolerance = 1e-6;
/** A slip of units is a factor of a thousand; a last sample far from the mean is not. */
const slip = { least: 300, most: 3000 };
/** No single machine draws as much (W); 1.x files have no power to check against. */
const mostMachinePower = 20_000;

/**
 * Refuses an energy that is about a thousand times, or a thousandth of, power times duration. Power columns are the last sample up
 * to 3.1.1 and the mean since; they hold the PUE since 3.3.1 (codecarbon#1332) and not before.
 * @throws AssayError ERR_IMPORT_AMBIGUOUS unless the energies were checked (`--trust-energy`), which is noted.
 */
export function checkPower(
  row: CodecarbonRow,
  { column, power }: Part,
  pue: string,
  choices: Choices,
  notes: string[],
): void {
  const [energy, watts, seconds] = [row.cell(column), row.cell(power), row.cell('duration')];
  if (energy === undefined || watts === undefined || seconds === undefined) return;
  if (!(Number(energy) > 0 && Number(watts) > 0)) return;
  const expected = new Decimal(watts)
    .times(seconds)
    .dividedBy(3_600_000)
    .times(since(row, '3.3.1') ? 1 : pue);
  const times = new Decimal(energy).dividedBy(expected).toNumber();
  const size = Math.max(times, 1 / times);
  if (size < slip.least || size > slip.most) return;
  const fault = `${column} is ${energy} kWh, ${times.toPrecision(4)} times what ${power} ${watts} W gives in ${seconds} s: one of them has the wrong unit (codecarbon#286)`;
  if (!trusted(choices)) throw slipped(row, fault);
  notes.push(`${fault}; the energy was taken as logged because --trust-energy says so`);
}

/**
 * The mean power of a 1.x row, which has no power to check against.
 * @throws AssayError ERR_IMPORT_AMBIGUOUS when no machine draws as much.
 */
export function checkNodePower(row: CodecarbonRow, energy: string, choices: Choices): Decimal {
  const watts = new Decimal(energy).times(3_600_000).dividedBy(row.cell('duration') ?? 1);
  if (watts.lessThanOrEqualTo(mostMachinePower) || trusted(choices)) return watts;
  throw slipped(
    row,
    `${energy} kWh in ${row.cell('duration')} s is ${watts.toPrecision(4)} W on average, more than a machine draws`,
  );
}

function trusted(choices: Choices): boolean {
  return choices['trust-energy'] !== undefined;
}

function slipped(row: CodecarbonRow, fault: string): AssayError {
  return ambiguous(
    row.file,
    row.line,
    fault,
    'find out which is right, then import with --trust-energy; if it is not the energy, state the right one in a file for --with',
  );
}

/**
 * Refuses parts that do not add up to the total; rows where a part is not known cannot be checked.
 * @throws AssayError ERR_IMPORT_INVALID.
 */
export function checkSum(row: CodecarbonRow): void {
  const total = row.cell('energy_consumed');
  const cells = parts.map(({ column }) => row.cell(column));
  if (total === undefined || cells.some((cell) => cell === undefined || Number(cell) < 0)) return;
  const sum = cells.reduce((all, cell) => all.plus(cell as string), new Decimal(0));
  const largest = Decimal.max(sum, new Decimal(total).abs());
  if (sum.minus(total).abs().lessThanOrEqualTo(largest.times(sumTolerance))) return;
  throw damaged(
    row.file,
    row.line,
    `cpu_energy, gpu_energy and ram_energy add up to ${sum.toString()} kWh and energy_consumed says ${total} kWh`,
    'the row was edited or its values have moved: restore it from the tool, or choose another with --row',
  );
}
