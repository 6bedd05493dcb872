/** From an activity to the figures that the tool gives, least and greatest: `calculate` on the chat reply of the examples. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { digestOf } from '../../digest.js';
import { parseDocument } from '../../document.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity, Footprint } from '../../generated/documents.js';
import { methodologyOf } from '../registry.js';

const reply = parseDocument(
  'activity',
  JSON.parse(await readFile('docs/examples/chat-reply/activity.json', 'utf8')) as unknown,
);

async function footprint(reference: string, change: Partial<Activity> = {}): Promise<Footprint> {
  const methodology = methodologyOf(reference);
  const activity = { ...reply, ...change };
  return calculate(
    { activity, digest: await digestOf(activity) },
    methodology,
    await openFactors(methodology.factorSets),
  );
}

const model = (name: string): Pick<Activity, 'subject'> => ({ subject: { ...reply.subject, model: name } });
const count = (value: string) => ({ value, unit: '1', basis: 'stated' }) as const;
const range = ({ range: found }: Footprint) => [Number(found?.least), Number(found?.greatest)];
const close = (found: number, expected: number): void =>
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(1e-9 * expected);

// EcoLogits, carried out; kilograms as the tool prints them.
test.each([
  ['ecologits', 'gpt-4o', 0.00039026666736795995, 0.0007076932049038186],
  ['ecologits@0.9-as-implemented', 'gpt-4o', 0.00039026666736795995, 0.0007076932049038186],
  ['ecologits@main-2026-03', 'gpt-4o', 0.00027212790183616065, 0.00041973047680235557],
  ['ecologits', 'Llama-3.1-405B', 0.0015668170880451834, 0.0016253106602959829],
])('%s on %s: from %d to %d kg', async (reference, name, least, greatest) => {
  const [low, high] = range(await footprint(reference, model(name)));
  close(low!, least * 1000);
  close(high!, greatest * 1000);
});

test('0.8.2 gives the 95 % interval of its regressions', async () => {
  const work = (tokens: string, active: string, total: string, seconds: string): Partial<Activity> => ({
    ...model('of the tests'),
    work: {
      outputTokens: count(tokens),
      activeParameters: count(active),
      totalParameters: count(total),
      latency: { value: seconds, unit: 's', basis: 'measured' },
    },
  });
  const [low7, high7] = range(await footprint('ecologits@0.8.2', work('200', '7.3e9', '7.3e9', '5')));
  close(low7!, 0.29011159540439);
  close(high7!, 0.57842735894999);
  const [low, high] = range(await footprint('ecologits@0.8.2', work('200', '12.9e9', '46.7e9', '10')));
  close(low!, 0.40339084833348543);
  close(high!, 0.691859663332944);
  expect((await footprint('ecologits@0.5', work('200', '7.3e9', '7.3e9', '5'))).range).toBeUndefined();
});

test('Mistral is taken to be in Sweden, and its water by the code is more than by the text', async () => {
  const implemented = await footprint('ecologits@0.9-as-implemented', model('Mistral Large 2'));
  close(Number(implemented.total.value), 0.0411337700293301);
  const water = ({ impacts = [] }: Footprint) => Number(impacts.find(({ name }) => name === 'water')?.value);
  close(water(implemented), 0.0025065764077623893);
  close(water(await footprint('ecologits', model('Mistral Large 2'))), 0.0025065764077623893 / 1.16);
  const intensity = implemented.inputs.find(({ name }) => name === 'intensity')?.origin;
  expect(intensity).toMatchObject({ set: 'ecologits-mixes', row: 'SWE', note: expect.stringContaining('provider') });
});

test('without a provider and a place the tool takes the world', async () => {
  const { inputs } = await footprint('ecologits', {
    ...model('my own'),
    site: {
      pue: { value: '1.3', unit: '1', basis: 'stated' },
      wue: { value: '0.2', unit: 'L/kWh', basis: 'stated' },
    },
    work: { outputTokens: count('400'), totalParameters: count('8e9') },
  });
  expect(inputs.find(({ name }) => name === 'intensity')).toMatchObject({ value: '473.01', origin: { row: 'WOR' } });
  expect(inputs.find(({ name }) => name === 'activeParameters')).toMatchObject({ value: '8000000000' });
});

test('what the tool does not know is refused: a model, a zone', async () => {
  await expect(footprint('ecologits', model('gpt-99'))).rejects.toMatchObject({
    code: 'ERR_INPUT_MISSING',
    message: expect.stringContaining('the table has no model "gpt-99"'),
  });
  await expect(footprint('ecologits', { site: { country: 'ATA' } })).rejects.toMatchObject({
    code: 'ERR_INPUT_MISSING',
    message: expect.stringContaining('of ATA, in a zone that the set ecologits-mixes or one of yours has'),
  });
});

test('a release is current, not a later state of a branch', () => {
  expect(methodologyOf('ecologits').version).toBe('0.9');
});
