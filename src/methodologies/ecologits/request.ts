/** Which figures of an activity feed EcoLogits: the request, the model, and the data centre of its provider. */
import type { Factors } from '../../factors/factors.js';
import { Decimal } from '../../formula/exact.js';
import type { Activity } from '../../generated/documents.js';
import {
  type Bound,
  type Figure,
  type Figures,
  figure,
  firstOf,
  isBound,
  lack,
  lookUp,
  type MaybeBound,
  noted,
  type Place,
} from '../figures.js';

const models = 'ecologits-models';
const providers = 'ecologits-providers';

/** What was asked for: tokens generated, the time measured, and the parameters of the model. */
export function requestOf(activity: Activity, factors: Factors): Figures {
  const { work, subject } = activity;
  const active = figure(
    work?.activeParameters,
    '/work/activeParameters',
    `the parameters of the model that take part in one token${subject.model === undefined ? '' : ` (the table has no model "${subject.model}")`}`,
  );
  const total = figure(work?.totalParameters, '/work/totalParameters', 'the parameters of the model');
  return {
    outputTokens: figure(work?.outputTokens, '/work/outputTokens', 'the tokens generated'),
    requestLatency: figure(work?.latency, '/work/latency', 'the time that the request took'),
    activeParameters: firstOf(
      () => rangeOf(factors, models, 'activeParameters', subject.model, active),
      // A dense model: all of its parameters take part.
      () => total,
    ),
    totalParameters: rangeOf(factors, models, 'totalParameters', subject.model, total),
  };
}

/** How fast the model answers, where the table has it. */
export function speedOf({ subject, work }: Activity, factors: Factors): Figures {
  const unmeasured = lack('/subject/model', 'a model whose speed the table has');
  return {
    requests: figure(work?.requests, '/work/requests', 'the number of requests'),
    throughput: lookUp(factors, models, 'throughput', subject.model, unmeasured),
    firstToken: lookUp(factors, models, 'firstToken', subject.model, unmeasured),
  };
}

/** The provider that the site names, else the one that the table has with the model (`openai/gpt-4o`). */
function providerOf({ site, subject }: Activity, factors: Factors): string | undefined {
  if (site.cloud !== undefined) return site.cloud.provider;
  return subject.model === undefined
    ? undefined
    : factors.find(models, 'totalParameters', subject.model)?.key.split('/')[0];
}

/** PUE and water use of the data centre: stated, else those that the tool takes for the provider. */
export function dataCentreOf(activity: Activity, factors: Factors): Figures {
  const provider = providerOf(activity, factors);
  const hosted = (quantity: 'pue' | 'wue', stated: Figure | undefined, says: string): MaybeBound => {
    const own = figure(stated, `/site/${quantity}`, `${says}; the tool knows none of this provider`);
    return rangeOf(factors, providers, quantity, provider, own);
  };
  const { pue, wue } = activity.site;
  return {
    pue: hosted('pue', pue, 'the PUE of the data centre'),
    wueOnSite: hosted('wue', wue, 'the water usage effectiveness of the data centre'),
  };
}

/** The electricity mix: of the place stated, else of the provider, else of the world. A zone that the tool has not is refused. */
export function mixOf(activity: Activity, factors: Factors, set: string, quantities: Readonly<Record<string, string>>) {
  const { gridZone, country } = activity.site;
  const place = { gridZone, country, cloudProvider: providerOf(activity, factors) };
  return Object.fromEntries(
    Object.entries(quantities).map(([input, quantity]) => [input, mixFigure(place, factors, set, quantity)]),
  );
}

export function mixFigure(place: Place, factors: Factors, set: string, quantity: string): MaybeBound {
  const { gridZone, country, cloudProvider } = place;
  const zone = gridZone ?? country;
  const lacking = lack(
    '/site/country',
    `the ${quantity} of the electricity${zone === undefined ? '' : ` of ${zone}`}, in a zone that the set ${set} or one of yours has`,
  );
  const stated = [gridZone, country].flatMap((key) => (key === undefined ? [] : [key]));
  if (stated.length > 0)
    return firstOf(
      ...[set, ...factors.own(quantity)].flatMap((one) =>
        stated.map((key) => () => lookUp(factors, one, quantity, key, lacking)),
      ),
    );
  const hosted = lookUp(factors, set, quantity, cloudProvider, lacking);
  if (isBound(hosted)) return because(hosted, 'the place that the tool takes for this provider');
  return because(lookUp(factors, set, quantity, 'WOR', lacking), 'no place is known: the tool takes the world');
}

function because(found: MaybeBound, note: string): MaybeBound {
  return isBound(found) ? { ...found, origin: noted(found.origin, note) } : found;
}

/** What the activity states, else a figure of a set, which may have a range there: its ends, and between them their middle. */
function rangeOf(
  factors: Factors,
  set: string,
  quantity: string,
  key: string | undefined,
  stated: MaybeBound,
): MaybeBound {
  if (isBound(stated)) return stated;
  const single = lookUp(factors, set, quantity, key, stated);
  if (isBound(single)) return single;
  const [least, greatest] = [`${quantity}Least`, `${quantity}Greatest`].map((end) =>
    lookUp(factors, set, end, key, stated),
  ) as [MaybeBound, MaybeBound];
  if (!isBound(least) || !isBound(greatest)) return stated;
  const ends = [least.value as string, greatest.value as string] as const;
  const found: Bound = { ...least, value: new Decimal(ends[0]).plus(ends[1]).dividedBy(2).toString(), range: ends };
  return { ...found, origin: noted(found.origin, `middle of ${ends[0]} to ${ends[1]}`) };
}
