/** What the examples hold that follows from the rest: a picture, and a claim with two slips in it. */
import { readFile } from 'node:fs/promises';
import type { ActivityDocument } from '../calculate.js';
import { draftClaim } from '../claim.js';
import { compare } from '../compare.js';
import { digestOf } from '../digest.js';
import { parseDocument } from '../document.js';
import { type Factors, openFactors } from '../factors/factors.js';
import type { Claim } from '../generated/documents.js';
import { methodologies, methodologyOf } from '../methodologies/registry.js';
import { comparisonBarsSvg } from '../report/comparison-html.js';

/** Those that count the machine in operation, and two that draw the line elsewhere; all that apply are in the command's own output. */
const pictured = [
  ...['codecarbon', 'ghgp-scope2-location', 'green-algorithms', 'green-algorithms-hpc'],
  ...['carbontracker', 'sci'],
].map(methodologyOf);

export async function generateExamples(): Promise<ReadonlyMap<string, string>> {
  const file = 'docs/examples/training-run/activity.json';
  const activity = parseDocument('activity', JSON.parse(await readFile(file, 'utf8')), file);
  const document = { activity, digest: await digestOf(activity) };
  const factors = await openFactors(methodologies.flatMap(({ factorSets }) => factorSets));
  return new Map([
    ['docs/examples/training-run/comparison.svg', comparisonBarsSvg(compare(document, pictured, factors))],
    ['docs/examples/wrong-claim/claim.json', `${JSON.stringify(wrongClaim(document, factors), undefined, 2)}\n`],
  ]);
}

/** Two slips that were published by others: a total in kilograms called grams, and a factor that its source does not have. */
function wrongClaim(document: ActivityDocument, factors: Factors): Claim {
  const claim = draftClaim(document, ['codecarbon', 'ghgp-scope2-location'].map(methodologyOf), factors, {
    id: 'urn:uuid:5f0c7c1e-6d0a-4d52-9b4e-1f1a1c0e7a10',
    responsibleParty: { name: 'Example Lab' },
    tool: { name: 'codecarbon', version: '3.3.2' },
    excludes: [{ component: 'network', reason: 'not measured' }],
    assumptions: [],
    limitations: ['processor power is an estimate: the virtual machine has no energy counter'],
  });
  const [codecarbon, location] = claim.footprints;
  const total = { ...codecarbon!.total, value: String(Number(codecarbon!.total.value) / 1000) };
  const inputs = location!.inputs.map((input) => (input.name === 'intensity' ? { ...input, value: '44.14' } : input));
  return {
    ...claim,
    footprints: [
      { ...codecarbon!, total },
      { ...location!, inputs },
    ],
  } as Claim;
}
