/** What emissions.csv says of the machine and of the place. Anything that it only suggests is a note, not a fact. */
import type { Activity, DataFigure, Device, RatioFigure } from '../generated/documents.js';
import type { CodecarbonRow, Column } from './codecarbon-columns.js';
import { splitGpus } from './gpu-models.js';
import { biddingZoneOf, subdivisionOf } from './subdivisions.js';
import { damaged } from './table.js';

/** CPU, GPUs and memory, as far as the row names them; files of 1.x name none. */
export function devicesOf(row: CodecarbonRow, notes: string[]): readonly Device[] {
  return [...cpuOf(row, notes), ...gpusOf(row, notes), ...memoryOf(row)];
}

/** CodeCarbon counts logical CPUs of the whole machine and not sockets, so all of them are one device. */
function cpuOf(row: CodecarbonRow, notes: string[]): Device[] {
  const model = row.cell('cpu_model');
  const threads = countOf(row, 'cpu_count');
  if (model === undefined && threads === undefined) return [];
  notes.push(
    `the device "cpu" stands for all CPUs of the machine together${threads === undefined ? '' : ` (${threads} logical CPUs)`}: CodeCarbon does not log how many sockets or cores there are`,
  );
  const architecture = architectureOf(row.cell('os') ?? '');
  const utilisation = utilisationOf(row, 'cpu_utilization_percent');
  return [
    {
      id: 'cpu',
      kind: 'cpu',
      ...(model && { model }),
      ...(architecture && { architecture }),
      count: 1,
      ...(threads && { threads }),
      ...(utilisation && { utilisation }),
    },
  ];
}

function architectureOf(os: string): 'x86' | 'arm' | undefined {
  if (/x86_64|amd64/i.test(os)) return 'x86';
  return /aarch64|arm64/i.test(os) ? 'arm' : undefined;
}

function gpusOf(row: CodecarbonRow, notes: string[]): Device[] {
  const text = row.cell('gpu_model');
  const count = countOf(row, 'gpu_count');
  if (text === undefined && (count ?? 0) === 0) return [];
  const groups = text === undefined ? [{ count: count ?? 1, model: undefined }] : splitGpus(text, count);
  if (groups === undefined) {
    notes.push(
      `gpu_model ${JSON.stringify(text)} can be split into models in more than one way, so the GPUs are one device under that text`,
    );
    return [{ id: 'gpu', kind: 'gpu', ...(text && { model: text }), count: count || 1 }];
  }
  const utilisation = utilisationOf(row, 'gpu_utilization_percent');
  return groups.map(({ count: units, model }, at) => ({
    id: groups.length === 1 ? 'gpu' : `gpu-${at + 1}`,
    kind: 'gpu',
    ...(model && { model }),
    count: units,
    ...(groups.length === 1 && utilisation && { utilisation }),
  }));
}

/** Memory is in GiB: CodeCarbon divides bytes by 1024 three times and calls the result GB. */
function memoryOf(row: CodecarbonRow): Device[] {
  const size = row.cell('ram_total_size');
  if (size === undefined || !(Number(size) > 0)) return [];
  const memory: DataFigure = {
    value: size,
    unit: 'GiB',
    basis: 'measured',
    instrument: 'operating system',
    note: 'ram_total_size; under Slurm it is what the job was given',
  };
  const utilisation = utilisationOf(row, 'ram_utilization_percent');
  return [{ id: 'memory', kind: 'memory', count: 1, memory, ...(utilisation && { utilisation }) }];
}

/** A mean over the run; 0 is also what CodeCarbon writes when it took no sample. */
function utilisationOf(row: CodecarbonRow, column: Column): RatioFigure | undefined {
  const percent = row.cell(column);
  if (percent === undefined || !(Number(percent) > 0)) return undefined;
  return { value: percent, unit: '%', basis: 'measured', note: `${column}, a mean over the run` };
}

/** Counts are written as `2` or `2.0`. */
function countOf(row: CodecarbonRow, column: Column): number | undefined {
  const cell = row.cell(column);
  const count = Number(cell);
  if (cell === undefined) return undefined;
  if (!Number.isInteger(count) || count < 0)
    throw damaged(
      row.file,
      row.line,
      `the column "${column}" holds ${cell} where a whole number belongs`,
      'restore the row from the tool, or choose another with --row',
    );
  return count;
}

/** The place, as far as CodeCarbon found it out. */
export function siteOf(row: CodecarbonRow, pue: RatioFigure, notes: string[]): Activity['site'] {
  const cloud = row.cell('on_cloud') === 'Y' ? cloudOf(row) : undefined;
  if (isFallback(row)) {
    notes.push(
      'the row says Quebec at 46.8, -71.2, which CodeCarbon writes when it cannot find out where it is; no place was taken from it',
    );
    return { pue };
  }
  const country = row.cell('country_iso_code');
  if (country === undefined) notes.push('the file names no country');
  const region = row.cell('region');
  const subdivision = region === undefined ? undefined : subdivisionOf(country, region);
  const gridZone = region === undefined ? undefined : biddingZoneOf(country, region);
  if (region !== undefined && subdivision === undefined && gridZone === undefined)
    notes.push(
      `the region ${JSON.stringify(region)} was left aside: it is no state of the USA, no province of Canada and no Nordic zone`,
    );
  return {
    ...(country && { country }),
    ...(subdivision && { subdivision }),
    ...(gridZone && { gridZone }),
    ...(cloud && { cloud, platform: 'cloud' as const }),
    pue,
  };
}

function cloudOf(row: CodecarbonRow): { provider: string; region: string } | undefined {
  const [provider, region] = [row.cell('cloud_provider'), row.cell('cloud_region')];
  return provider === undefined || region === undefined ? undefined : { provider, region };
}

/** Failed geolocation becomes Quebec without a word (codecarbon#854), where power has a fraction of the world's intensity. */
function isFallback(row: CodecarbonRow): boolean {
  return (
    row.cell('country_iso_code') === 'CAN' &&
    Number(row.cell('latitude')) === 46.8 &&
    Number(row.cell('longitude')) === -71.2
  );
}
