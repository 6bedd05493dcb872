/**
 * The energy columns. CodeCarbon multiplies each reading by the PUE it was given before it adds it up, so that energies include the
 * overhead of the building; the figures are kept digit by digit as logged and marked `included`, and the PUE is stated beside them
 * so that a calculator can take it out. With a PUE of 1, and before 2.2.3, which had none, they are what the devices used.
 */
import type { EnergyEntry, EnergyFigure, RatioFigure, VolumeFigure } from '../generated/documents.js';
import { checkNodePower, checkPower, checkSum, type Part, parts } from './codecarbon-checks.js';
import { type CodecarbonRow, type Column, since } from './codecarbon-columns.js';
import { loggedPue, waterOf } from './codecarbon-overhead.js';
import type { Choices } from './format.js';

export interface Energy {
  readonly entries: readonly EnergyEntry[];
  readonly pue: RatioFigure;
  readonly water?: VolumeFigure;
}

/** Reads energies, PUE and water of one row. */
export function energyOf(row: CodecarbonRow, choices: Choices, notes: string[]): Energy {
  const logged = loggedPue(row, choices, notes);
  const overhead = logged.value === '1' ? 'excluded' : 'included';
  const byPart = parts.some(({ column }) => row.has(column));
  const entries = byPart ? partEntries(row, choices, overhead, notes) : [nodeEntry(row, choices, overhead, notes)];
  for (const part of byPart ? parts : []) checkPower(row, part, logged.value, choices, notes);
  if (byPart) checkSum(row);
  const water = waterOf(row, overhead, notes);
  return { entries, pue: logged.figure, ...(water && { water }) };
}

function partEntries(
  row: CodecarbonRow,
  choices: Choices,
  overhead: EnergyEntry['overhead'],
  notes: string[],
): EnergyEntry[] {
  return parts.flatMap((part) => {
    const cell = row.cell(part.column);
    if (part.component === 'gpu' && !hasGpu(row) && !(Number(cell ?? 0) > 0)) {
      notes.push('CodeCarbon found no GPU, so the activity has no GPU energy');
      return [];
    }
    const amount =
      cell !== undefined && Number(cell) > 0 ? partFigure(row, part, cell, choices) : notKnown(part.column, cell);
    return [{ component: part.component, overhead, amount }];
  });
}

function hasGpu(row: CodecarbonRow): boolean {
  return Number(row.cell('gpu_count') ?? 0) > 0 || row.cell('gpu_model') !== undefined;
}

function notKnown(column: Column, cell: string | undefined): EnergyFigure {
  if (cell === undefined) return { unknown: `${column} is empty in emissions.csv` };
  if (Number(cell) < 0)
    return {
      unknown: `${column} is ${cell} kWh in emissions.csv; energy is never negative (a counter was reset or wrapped)`,
    };
  return { unknown: `${column} is 0 in emissions.csv, which CodeCarbon also writes for a part that it could not read` };
}

/** What is measured and what is modelled: the file does not say, so only what CodeCarbon always does is taken as measured. */
function partFigure(row: CodecarbonRow, part: Part, value: string, choices: Choices): EnergyFigure {
  const figure = { value, unit: 'kWh' } as const;
  if (part.component === 'memory') return { ...figure, basis: 'estimated', note: memoryModel(row) };
  if (part.component === 'gpu') return { ...figure, basis: 'measured', instrument: gpuInstrument(row) };
  const instrument = choices['cpu-instrument'];
  if (instrument !== undefined) return { ...figure, basis: 'measured', instrument };
  return {
    ...figure,
    basis: 'estimated',
    note: 'emissions.csv does not say whether the CPU was read from a counter or modelled from its TDP, so the weaker is taken',
  };
}

function memoryModel(row: CodecarbonRow): string {
  return since(row, '3.0.0')
    ? "CodeCarbon's model of memory power: watts per memory module, number of modules guessed from the size"
    : "CodeCarbon's model of memory power: 3 W per 8 GB";
}

function gpuInstrument(row: CodecarbonRow): string {
  const model = row.cell('gpu_model') ?? '';
  if (/apple/i.test(model)) return 'powermetrics';
  return /\bAMD\b|radeon|instinct/i.test(model) ? 'AMD SMI' : 'NVML energy counter';
}

function nodeEntry(
  row: CodecarbonRow,
  choices: Choices,
  overhead: EnergyEntry['overhead'],
  notes: string[],
): EnergyEntry {
  const cell = row.cell('energy_consumed');
  notes.push('this file is of CodeCarbon 1.x, which logged one energy for CPU, GPU and memory together');
  if (cell === undefined || !(Number(cell) > 0))
    return { component: 'node', overhead, amount: notKnown('energy_consumed', cell) };
  const watts = checkNodePower(row, cell, choices);
  notes.push(
    `the mean power is ${watts.toPrecision(4)} W; 1.x files could be a thousand times too large (codecarbon#188, #286) and hold no power to check against`,
  );
  return {
    component: 'node',
    overhead,
    amount: {
      value: cell,
      unit: 'kWh',
      basis: 'estimated',
      note: 'emissions.csv of CodeCarbon 1.x does not say which part was measured',
    },
  };
}
