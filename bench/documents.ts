import { checkClaim } from '../src/check.js';
import { draftClaim } from '../src/claim.js';
import { digestOf } from '../src/digest.js';
import { validate } from '../src/document.js';
import { openFactors } from '../src/factors/factors.js';
import { canonicalJson, parseJson } from '../src/json.js';
import { methodologyOf } from '../src/methodologies/registry.js';
import { completeActivity } from './calculation.js';
import { perSecond, type Row, rate, ratio, times } from './measure.js';

export async function* benchDocuments(): AsyncGenerator<Row> {
  const activity = await completeActivity();
  const chosen = ['sci', 'ghgp-scope2-location', 'codecarbon'].map(methodologyOf);
  const factors = await openFactors(chosen.flatMap((one) => one.factorSets));
  const claim = draftClaim({ activity, digest: await digestOf(activity) }, chosen, factors, {
    id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    responsibleParty: { name: 'Example Lab' },
    tool: { name: 'codecarbon', version: '3.3.0' },
    excludes: [],
    assumptions: [],
    limitations: [],
  });
  const text = JSON.stringify(claim);
  yield [
    `claims checked (three footprints, ${text.length.toLocaleString('en')} characters)`,
    perSecond(await rate(() => checkClaim(claim))),
  ];
  yield ['claims validated by compiled schema', perSecond(await rate(() => validate('claim', claim)))];
  yield ['activities validated by compiled schema', perSecond(await rate(() => validate('activity', activity)))];
  yield [
    'strict reading over JSON.parse',
    times(
      await ratio(
        () => parseJson(text),
        () => JSON.parse(text),
      ),
    ),
  ];
  yield [
    'canonical writing over JSON.stringify',
    times(
      await ratio(
        () => canonicalJson(claim),
        () => JSON.stringify(claim),
      ),
    ),
  ];
}
