/** The chat reply against the figures that vendors published and that the tools gave when they were carried out. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate.js';
import { digestOf } from '../../src/digest.js';
import { parseDocument } from '../../src/document.js';
import { openFactors } from '../../src/factors/factors.js';
import type { Activity, Footprint } from '../../src/generated/documents.js';
import { methodologyOf } from '../../src/methodologies/registry.js';

const files = ['activity', 'mistral-large-2', 'llama-3.1-405b', 'llama-3.1-8b'] as const;

async function read(file: string): Promise<Activity> {
  const text = await readFile(new URL(`chat-reply/${file}.json`, import.meta.url), 'utf8');
  return parseDocument('activity', JSON.parse(text) as unknown);
}

async function footprint(reference: string, file: string): Promise<Footprint> {
  const methodology = methodologyOf(reference);
  const activity = await read(file);
  return calculate(
    { activity, digest: await digestOf(activity) },
    methodology,
    await openFactors(methodology.factorSets),
  );
}

const step = ({ steps }: Footprint, name: string): number =>
  Number((steps.find((one) => one.name === name) as { value?: string } | undefined)?.value);

describe('the vendors’ own figures', () => {
  test.each(files)('are the same whatever the model of the activity is: %s', async (file) => {
    // Elsworth et al. 2025: 0.24 Wh, 0.03 g, 0.26 mL; narrow view 0.10 Wh, 0.02 g, 0.12 mL.
    const google = await footprint('google-gemini', file);
    expect(Number(google.total.value)).toBeCloseTo(0.03, 2);
    expect(step(google, 'itEnergy') * step(google, 'overhead') * 1000).toBeCloseTo(0.24, 9);
    expect(step(google, 'water') * 1000).toBeCloseTo(0.26, 1);
    expect(step(google, 'narrowEnergy') * 1000).toBeCloseTo(0.1, 9);
    expect(step(google, 'narrowEmissions')).toBeCloseTo(0.02, 9);
    expect(step(google, 'narrowWater') * 1000).toBeCloseTo(0.12, 9);
    // Mistral AI 2025: 1.14 g, 45 mL, 0.16 mg of antimony.
    const mistral = await footprint('mistral-lca', file);
    expect(Number(mistral.total.value)).toBeCloseTo(1.14, 9);
    expect(step(mistral, 'water') * 1000).toBeCloseTo(45, 9);
    expect(step(mistral, 'resources') * 1000).toBeCloseTo(0.16, 9);
  });

  test('lie a factor of 35 apart', async () => {
    const [google, mistral] = [
      await footprint('google-gemini', 'activity'),
      await footprint('mistral-lca', 'activity'),
    ];
    expect(Number(mistral.total.value) / Number(google.total.value)).toBeCloseTo(34.5, 1);
  });

  test('name the model that they are of, where the activity is of another', async () => {
    const notes = async (reference: string, file: string) =>
      (await footprint(reference, file)).inputs.flatMap(({ origin }) => origin.note ?? []);
    expect(await notes('mistral-lca', 'activity')).toEqual([
      'the model of the activity is gpt-4o, the figures are of Mistral Large 2',
    ]);
    expect(await notes('mistral-lca', 'mistral-large-2')).toEqual([]);
    expect(await notes('google-gemini', 'activity')).toEqual([
      'the model of the activity is gpt-4o, the figures are of Gemini',
    ]);
  });
});

describe('the estimates', () => {
  // EcoLogits carried out on 400 tokens; grams.
  test.each([
    ['ecologits', 'activity', 0.39026666736795995, 0.7076932049038186],
    ['ecologits@main-2026-03', 'activity', 0.27212790183616065, 0.419730476802355],
    ['ecologits', 'llama-3.1-405b', 1.566817088045183, 1.625310660295983],
  ])('%s on %s gives %d to %d g', async (reference, file, least, greatest) => {
    const { range } = await footprint(reference, file);
    expect(Number(range?.least) / least).toBeCloseTo(1, 9);
    expect(Number(range?.greatest) / greatest).toBeCloseTo(1, 9);
  });

  test('EcoLogits on Mistral Large 2 is 28 times less than the vendor’s figure', async () => {
    const grams = Number((await footprint('ecologits', 'mistral-large-2')).total.value);
    expect(grams).toBeCloseTo(0.0411337700293301, 12);
    expect(1.14 / grams).toBeCloseTo(27.7, 1);
  });

  test('ML.ENERGY on Llama 3.1 8B is its measured joules for a token, 400 times', async () => {
    const measured = await footprint('ml-energy', 'llama-3.1-8b');
    expect(Number(measured.result.value) * 3.6e6).toBeCloseTo(0.11857964835952284, 9);
    expect(Number(measured.drivers.energy.value) * 3.6e6).toBeCloseTo(400 * 0.11857964835952284, 6);
  });

  test('a version ago the same request was 27 times as much', async () => {
    const [now, before] = [await footprint('ecologits', 'activity'), await footprint('ecologits@0.8.2', 'activity')];
    expect(Number(before.total.value) / Number(now.total.value)).toBeCloseTo(26.7, 1);
  });
});

test('the files differ by the model, and the measured one by its country', async () => {
  const [first, ...others] = await Promise.all(files.map(read));
  for (const other of others) {
    const { id: _, subject, site } = other;
    expect({ ...other, id: first!.id, subject: { ...subject, model: first!.subject.model }, site: {} }).toEqual(first);
    expect(site).toEqual(subject.model === 'Llama-3.1-8B' ? { country: 'USA' } : {});
  }
});
