/** What instruments supply in each hour of a load, by the draft rules: of the same hour, deliverable to the zone. */
import { pointer } from '../../finding.js';
import { Decimal, type Exact, exactBase } from '../../formula/exact.js';
import type { Activity, Instrument } from '../../generated/documents.js';
import { toBase } from '../../quantity.js';
import { type Bound, lack, type MaybeBound } from '../figures.js';
import { energySteps, type Steps } from '../grid-series.js';

type Supply = Readonly<Record<'instrumentEnergy' | 'instrumentFactor', MaybeBound>>;

const hour = 3_600_000;

/** The criteria that the draft leaves as they are; "vintage close" becomes the same hour, "same market" becomes the zone. */
const kept = ['emissionRateConveyed', 'uniqueClaim', 'trackedAndRetired'] as const;

/** Electricity of all eligible instruments in each hour, and its mean factor. */
export function hourlySupply(activity: Activity): Supply {
  const steps = energySteps(activity);
  if ('lack' in steps) return both(steps);
  if (steps.step > hour)
    return both(lack('/series', 'electricity at steps of an hour or less: the draft matches by the hour'));
  const listed = activity.instruments ?? [];
  const eligible = listed.filter((one) => isEligible(one, activity.site.gridZone));
  const misfit = eligible.find((one) => !fits(one, steps));
  if (misfit !== undefined)
    return both(
      lack(
        pointer('instruments', listed.indexOf(misfit), 'series'),
        'electricity of the instrument at the steps of the load',
      ),
    );
  const energy = Array.from({ length: steps.count }, () => new Decimal(0));
  const emissions = energy.map(() => new Decimal(0));
  for (const one of eligible) {
    const factor = exactBase(one.factor.value, one.factor.unit);
    for (const [at, amount] of within(one, steps)) {
      energy[at] = energy[at]!.plus(amount);
      emissions[at] = emissions[at]!.plus(amount.times(factor));
    }
  }
  const bound = (unit: string, values: readonly Exact[]): Bound => ({
    unit,
    value: values.map((value) => value.toSignificantDigits(34).toString()),
    index: 'interval',
    origin: {
      kind: 'stated',
      path: '/instruments',
      note: `${eligible.length} of ${listed.length} instruments are eligible`,
    },
  });
  return {
    instrumentEnergy: bound('kWh', energy),
    instrumentFactor: bound(
      'gCO2e/kWh',
      emissions.map((sum, at) => (energy[at]!.isZero() ? new Decimal(0) : sum.dividedBy(energy[at]!))),
    ),
  };
}

function both(lacking: MaybeBound): Supply {
  return { instrumentEnergy: lacking, instrumentFactor: lacking };
}

/** An instrument without hours, of another zone, or with a criterion unmet or unanswered does not count. */
function isEligible({ series, zone, criteria }: Instrument, siteZone: string | undefined): boolean {
  return (
    series !== undefined &&
    zone !== undefined &&
    zone === siteZone &&
    kept.every((criterion) => criteria[criterion] === true)
  );
}

function fits({ series }: Instrument, { start, step }: Steps): boolean {
  return (
    Math.round(toBase(series!.step) * hour) === step && Number.isInteger((Date.parse(series!.start) - start) / step)
  );
}

/** What an instrument supplies within the load, by position; hours that it does not speak of supply nothing. */
function within(
  { series }: Instrument,
  { start, step, count }: Steps,
): readonly (readonly [at: number, amount: Exact])[] {
  const { unit, start: first, values } = series!;
  const shift = (Date.parse(first) - start) / step;
  return values.flatMap((value, at) =>
    at + shift >= 0 && at + shift < count ? [[at + shift, exactBase(value, unit)] as const] : [],
  );
}
