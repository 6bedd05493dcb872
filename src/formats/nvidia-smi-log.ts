/**
 * An nvidia-smi power log as an activity: one device and one energy per GPU. The log holds the boards only; the rest of the machine
 * is not in it, and the activity does not pretend that it is.
 */
import { AssayError } from '../errors.js';
import type { Device, EnergyEntry, EnergyFigure } from '../generated/documents.js';
import type { Reading, Source } from './format.js';
import { clockOf, instantText } from './local-time.js';
import { type GpuSamples, readSamples } from './nvidia-smi-samples.js';
import { type Area, areaUnderPower, type GapRule } from './power-area.js';
import { damaged } from './table.js';

/** Reads one log. See `Format.read`. */
export function readNvidiaSmi(text: string, { file, choices }: Source): Reading {
  const rule = gapRule(choices.gaps, choices['gap-steps']);
  const { gpus, ownZones, notes } = readSamples(
    text,
    file,
    choices.zone === undefined ? undefined : clockOf(choices.zone),
  );
  const [start, end] = span(gpus, file);
  const read = gpus.map((gpu) => ({ gpu, area: areaOf(gpu, [start, end], rule, file) }));
  const zoned = choices.zone !== undefined || ownZones;
  return {
    activity: {
      id: `nvidia-smi-${instantText(start)}`,
      ...(zoned && { period: { start: instantText(start), end: instantText(end) } }),
      site: {},
      devices: read.map(({ gpu }) => deviceOf(gpu)),
      energy: read.map(({ gpu, area }) => entryOf(gpu, area)),
      provenance: { format: 'nvidia-smi', tool: 'nvidia-smi' },
    } as unknown as Reading['activity'],
    notes: [
      'energy of each GPU is the sum over its samples of the mean of two neighbouring powers times the time between them (trapezoids), in exact decimals',
      'the log holds the power of the GPU boards only: CPU, memory and the rest of the machine are not in it',
      'power.draw is a mean over the last second on most GPUs since Ampere and momentary before, and on some GPUs the sensor sees only a part of each period (arXiv 2312.02741)',
      ...notes,
      ...read.flatMap(({ gpu, area }) => gapNotes(gpu, area)),
    ],
    needs: zoned
      ? []
      : [
          {
            path: '/period',
            says: 'the time zone of its clock (timestamps name none; an IANA name, UTC or an offset such as +02:00)',
            option: '--zone Europe/Paris',
          },
        ],
  };
}

function gapRule(gaps: string | undefined, steps: string | undefined): GapRule {
  if (gaps !== undefined && gaps !== 'refuse' && gaps !== 'estimate')
    throw new AssayError('ERR_USAGE', `--gaps ${gaps}: say refuse or estimate`);
  const times = Number(steps ?? '3');
  if (!(times > 1) || !Number.isFinite(times))
    throw new AssayError(
      'ERR_USAGE',
      `--gap-steps ${steps}: say how many median steps make a gap, a number above 1 such as 3`,
    );
  return { estimate: gaps === 'estimate', steps: times };
}

/** From the first to the last known sample of any GPU. */
function span(gpus: readonly GpuSamples[], file: string): readonly [number, number] {
  const instants = gpus.flatMap(({ samples }) =>
    samples.length > 0 ? [samples[0]!.instant, samples.at(-1)!.instant] : [],
  );
  if (instants.length === 0)
    throw damaged(
      file,
      undefined,
      'no GPU has a single power value',
      'the driver or the board does not report power; log on a machine that does',
    );
  return [Math.min(...instants), Math.max(...instants)];
}

function areaOf(gpu: GpuSamples, period: readonly [number, number], rule: GapRule, file: string): Area | undefined {
  return gpu.samples.length === 0 ? undefined : areaUnderPower(gpu.samples, period, rule, `${file}, GPU ${gpu.name}`);
}

function deviceOf({ id, model }: GpuSamples): Device {
  return { id, kind: 'gpu', ...(model !== undefined && { model }), count: 1 };
}

function entryOf({ id, unknown }: GpuSamples, area: Area | undefined): EnergyEntry {
  const instrument = 'NVML power sensor (nvidia-smi power.draw)';
  const amount: EnergyFigure =
    area === undefined
      ? { unknown: `the log says ${unknown ?? 'nothing'} for its power` }
      : area.gaps.length === 0
        ? { value: area.joules, unit: 'J', basis: 'measured', instrument }
        : {
            value: area.joules,
            unit: 'J',
            basis: 'estimated',
            instrument,
            note: 'gaps in the log were bridged by straight lines; see provenance',
          };
  return { component: 'gpu', device: id, overhead: 'excluded', amount };
}

function gapNotes({ name, missing }: GpuSamples, area: Area | undefined): string[] {
  const lost =
    missing > 0
      ? [
          `GPU ${name}: ${missing === 1 ? 'one sample has no power value and was' : `${missing} samples have no power value and were`} treated as not taken`,
        ]
      : [];
  if (area === undefined || area.gaps.length === 0) return lost;
  const seconds = area.gaps.reduce((all, gap) => all + gap.ms, 0) / 1000;
  return [
    ...lost,
    `GPU ${name}: ${area.gaps.length} gaps of ${seconds} s together were bridged by straight lines, ${area.gapJoules} J of ${area.joules} J, because --gaps estimate says so`,
  ];
}
