/** From one version of a method to the next, for a terminal. */
import type { Change, VersionStep } from '../versions.js';
import { driverNames, effectsShown, withoutNoise } from './driver-words.js';
import { showQuantity, showRatio } from './number.js';
import { hanging, plain, type TextOptions } from './table.js';

export const changeWords: Readonly<Record<Change['of'], string>> = {
  result: 'result',
  boundary: 'boundary',
  constant: 'constant',
  input: 'takes',
  formula: 'formula',
  figure: 'figure taken here',
};

/** `constant memoryPower: 3 W, was 5 W`. */
export function changeText({ of, name, from, to }: Change): string {
  const what = `${changeWords[of]} ${name}`;
  if (from === undefined) return `${what}: new, ${to}`;
  if (to === undefined) return `${what}: gone, was ${from}`;
  return `${what}: ${to}; was ${from}`;
}

/** `98.9 kgCO2e to 186.9 kgCO2e (1.89×): overhead +61.18, IT energy +7.57 kgCO2e`. */
export function stepSentence({ drivers }: VersionStep): string {
  const { fromTotal, toTotal } = drivers;
  const shown = effectsShown(drivers);
  const moved = withoutNoise(drivers).flatMap(({ driver, effect }, at) =>
    effect === 0 ? [] : [`${driverNames[driver]} ${shown.effects[at]}`],
  );
  const by = moved.length === 0 ? 'nothing moves' : `${moved.join(', ')} ${shown.unit}`;
  const ratio = fromTotal > 0 ? ` (${showRatio(toTotal / fromTotal)})` : '';
  return `${showQuantity(fromTotal, 'gCO2e')} to ${showQuantity(toTotal, 'gCO2e')}${ratio}: ${by}`;
}

export function unmetText({ unmet }: VersionStep): string {
  return `${unmet.length} more ${unmet.length === 1 ? 'change does' : 'changes do'} not touch this activity: ${unmet.map(({ name }) => name).join(', ')}`;
}

export function versionText(step: VersionStep, { width = 100, palette = plain }: TextOptions = {}): string {
  const changes = step.changes.map((change) => `  ${hanging(changeText(change), width, 4)}`);
  return [
    palette.bold(`from ${step.from} to ${step.to}`),
    hanging(stepSentence(step), width, 0),
    ...(changes.length === 0 ? ['  nothing that this activity meets was changed'] : changes),
    ...(step.unmet.length === 0 ? [] : [palette.dim(`  ${hanging(unmetText(step), width, 2)}`)]),
  ].join('\n');
}
