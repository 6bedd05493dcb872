/** The drivers of a difference in words and in numbers that visibly add up. */
import type { Driver, DriverPart, Drivers } from '../compare.js';
import { convert } from '../quantity.js';
import {
  decimalsFor,
  isNoise,
  roundTo,
  roundToSum,
  showFixed,
  showIn,
  showNumber,
  unitFor,
  withSign,
} from './number.js';

export const driverNames: Readonly<Record<Driver, string>> = {
  energy: 'IT energy',
  overhead: 'overhead',
  intensity: 'grid intensity',
  embodied: 'embodied',
  rest: 'rest',
};

/** The unit of a driver's own figure, when emissions are shown in `carbon`; empty for a plain factor. */
export function driverUnit(driver: Driver, carbon: string): string {
  return { energy: 'kWh', overhead: '', intensity: 'gCO2e/kWh', embodied: carbon, rest: carbon }[driver];
}

/**
 * A driver's own figures on both sides, in that unit. They get as many digits as it takes to tell them apart, so that an
 * effect never stands beside two figures that look the same.
 */
export function driverFigures({ driver, from, to }: DriverPart, carbon: string): readonly [from: string, to: string] {
  const show = (value: number, digits: number): string =>
    driver === 'embodied' || driver === 'rest' ? showIn(value, 'gCO2e', carbon, digits) : showNumber(value, digits);
  let digits = 4;
  while (digits < 9 && from !== to && show(from, digits) === show(to, digits)) digits++;
  return [show(from, digits), show(to, digits)];
}

export interface EffectsShown {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  /** With sign, in the order of the parts. */
  readonly effects: readonly string[];
  readonly difference: string;
}

/**
 * Totals and effects in one unit with the same decimals. An effect is bent by less than one unit of the last decimal where
 * the rounded ones would not lead from the shown start to the shown end (`roundToSum`).
 */
export function effectsShown(drivers: Drivers): EffectsShown {
  const { fromTotal, toTotal, parts } = drivers;
  const all = [fromTotal, toTotal, ...parts.map(({ effect }) => effect)];
  const unit = unitFor(all, 'gCO2e');
  const inUnit = (grams: number): number => convert(grams, 'gCO2e', unit);
  const decimals = decimalsFor(all.map(inUnit));
  const [from, to] = [roundTo(inUnit(fromTotal), decimals), roundTo(inUnit(toTotal), decimals)];
  const difference = roundTo(to - from, decimals);
  const exact = withoutNoise(drivers).map(({ effect }) => inUnit(effect));
  const rounded = roundToSum(exact, difference, decimals);
  return {
    unit,
    from: showFixed(inUnit(fromTotal), decimals),
    to: showFixed(inUnit(toTotal), decimals),
    // What was rounded away to nothing is shown as less than the last decimal, not as what it would round to by itself.
    effects: rounded.map((effect, at) =>
      withSign(showFixed(effect === 0 ? Math.sign(exact[at]!) * 10 ** (-decimals - 1) : effect, decimals)),
    ),
    difference: withSign(showFixed(difference, decimals)),
  };
}

/** The parts, those that are nothing but noise of the arithmetic as nothing. */
export function withoutNoise({ fromTotal, toTotal, parts }: Drivers): Drivers['parts'] {
  const whole = Math.max(Math.abs(fromTotal), Math.abs(toTotal));
  return parts.map((part) => (isNoise(part.effect, whole) ? { ...part, effect: 0 } : part));
}
