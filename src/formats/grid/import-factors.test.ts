/** Files in the shape that each source documents, with invented figures; what a file leaves open has to be asked for. */
import { describe, expect, test } from 'vitest';
import { parseFactorSet } from '../../factors/factor.js';
import { Factors } from '../../factors/factors.js';
import { toBase } from '../../quantity.js';
import type { Choices } from '../format.js';
import { importFactors } from './import-factors.js';
import { factorFormats } from './index.js';

async function read(id: string, content: unknown, choices: Choices = {}) {
  const format = factorFormats.find((one) => one.id === id)!;
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return importFactors({ format, file: `folder/${id}.txt`, data: new TextEncoder().encode(text), choices });
}

function refused(id: string, content: unknown, choices: Choices, code: string, message: RegExp) {
  return expect(read(id, content, choices)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
}

describe('watttime', () => {
  const moer = {
    data: [
      { point_time: '2026-03-01T00:00:00+00:00', value: 850.5 },
      { point_time: '2026-03-01T00:05:00+00:00', value: 1000 },
      { point_time: '2026-03-01T00:15:00+00:00', value: 900 },
    ],
    meta: {
      region: 'CAISO_NORTH',
      signal_type: 'co2_moer',
      model: { date: '2026-01-15' },
      units: 'lbs_co2_per_mwh',
      data_point_period_seconds: 300,
      generated_at: '2026-03-02T00:00:00+00:00',
      warnings: [],
    },
  };

  test('is a marginal series in pounds, of the edition of its model; a step that is left out is asked for', async () => {
    await refused('watttime', moer, {}, 'ERR_USAGE', /1 of the 4 steps of CAISO_NORTH.*00:10:00Z.*--gaps unknown/);
    const { set, notes } = await read('watttime', moer, { gaps: 'unknown', place: 'US-CA' });
    expect(set).toMatchObject({
      id: 'watttime',
      version: '2026-01-15',
      licence: { id: 'LicenseRef-WattTime' },
      rows: [],
    });
    expect(set.quantities).toEqual({
      marginal: expect.objectContaining({ unit: 'lbCO2e/MWh', signal: 'marginal', gas: 'CO2' }),
    });
    expect(set.series).toEqual([
      expect.objectContaining({
        key: 'US-CA',
        aliases: ['CAISO_NORTH'],
        quantity: 'marginal',
        start: '2026-03-01T00:00:00Z',
        step: { value: '5', unit: 'min' },
        values: ['850.5', '1000', null, '900'],
      }),
    ]);
    expect(notes).toEqual([expect.stringContaining('1 of 4 steps have no figure')]);
    // 1000 lb/MWh are 453.59237 g/kWh, exactly.
    expect(toBase({ value: '1000', unit: set.quantities.marginal!.unit })).toBe(453.59237);
  });

  test('the average in the same shape is an average, and never found when the marginal is asked for', async () => {
    const meta = { ...moer.meta, signal_type: 'co2_aoer' };
    const { set } = await read('watttime', { ...moer, meta }, { gaps: 'unknown' });
    const factors = new Factors([], [await parseFactorSet(set, 'grid.json')]);
    expect(factors.series('gCO2e/kWh', 'average', ['caiso_north'])).toMatchObject({ unit: 'lbCO2e/MWh' });
    expect(factors.series('gCO2e/kWh', 'marginal', ['caiso_north'])).toBeUndefined();
  });

  test('refuses other units and signals', async () => {
    const other = (change: object) => ({ ...moer, meta: { ...moer.meta, ...change } });
    await refused('watttime', other({ units: 'mwh' }), {}, 'ERR_IMPORT_INVALID', /unit is "mwh"/);
    await refused('watttime', other({ signal_type: 'health_damage' }), {}, 'ERR_IMPORT_INVALID', /"health_damage"/);
    await refused('watttime', { freq: '300' }, {}, 'ERR_IMPORT_INVALID', /no "data" beside a "meta"/);
    await refused('watttime', '{"data": [', {}, 'ERR_JSON_INVALID', /watttime\.txt/);
  });
});

describe('electricity-maps-json', () => {
  const entry = (hour: string, carbonIntensity: number | null, more: object = {}) => ({
    zone: 'FR',
    carbonIntensity,
    datetime: `2026-02-10T${hour}:00:00.000Z`,
    updatedAt: '2026-02-11T05:00:00.000Z',
    createdAt: '2026-02-08T05:00:00.000Z',
    emissionFactorType: 'lifecycle',
    isEstimated: false,
    estimationMethod: null,
    ...more,
  });

  test('a history is an hourly consumption average at the time of datetime, not of updatedAt', async () => {
    const history = [entry('00', 41), entry('01', null), entry('02', 39, { isEstimated: true })];
    const { set, notes } = await read('electricity-maps-json', { zone: 'FR', history, temporalGranularity: 'hourly' });
    expect(set.quantities.intensity).toMatchObject({ basis: 'life-cycle', flow: 'consumption', signal: 'average' });
    expect(set.series![0]).toMatchObject({ key: 'FR', start: '2026-02-10T00:00:00Z', values: ['41', null, '39'] });
    expect(notes).toEqual([expect.stringContaining('1 of 3 steps'), expect.stringContaining('1 of 3 figures are est')]);
  });

  test('asks for basis and step where the answer says neither, and refuses a month', async () => {
    const latest = entry('00', 41);
    await refused('electricity-maps-json', latest, {}, 'ERR_USAGE', /how long a figure of FR holds.*--step 1h/);
    const { set } = await read('electricity-maps-json', latest, { step: '1h' });
    expect(set.series![0]!.values).toEqual(['41']);
    const bare = { zone: 'FR', forecast: [{ carbonIntensity: 3, datetime: '2026-02-10T00:00:00.000Z' }] };
    await refused('electricity-maps-json', bare, {}, 'ERR_USAGE', /direct or of the life cycle.*--basis life-cycle/);
    const monthly = { ...latest, temporalGranularity: 'monthly' };
    await refused('electricity-maps-json', monthly, {}, 'ERR_IMPORT_INVALID', /"monthly" is no equal step/);
    await refused('electricity-maps-json', latest, { basis: 'direct' }, 'ERR_IMPORT_INVALID', /life-cycle and --basis/);
  });
});

describe('electricity-maps-csv', () => {
  const newer =
    'Datetime (UTC),Country,Zone name,Zone id,Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle),Carbon-free energy percentage (CFE%),Renewable energy percentage (RE%),Data source,Data estimated,Data estimation method\n';
  const older =
    'Datetime (UTC),Country,Zone Name,Zone Id,Carbon Intensity gCO₂eq/kWh (direct),Carbon Intensity gCO₂eq/kWh (LCA),Low Carbon Percentage,Renewable Percentage,Data Source,Data Estimated\n';
  const hours = (tail: string) =>
    ['00', '01', '02'].map(
      (hour, at) => `2025-05-01 ${hour}:00:00,France,France,FR,${10 + at},${20 + at},95,30,x,${tail}\n`,
    );

  test('reads both heads alike, of the basis that was stated', async () => {
    for (const text of [newer + hours('true,T').join(''), older + hours('true').join('')]) {
      await refused('electricity-maps-csv', text, {}, 'ERR_USAGE', /which of its two intensities.*--basis life-cycle/);
      const { set } = await read('electricity-maps-csv', text, { basis: 'life-cycle', place: 'FRA' });
      expect(set.licence.id).toBe('ODbL-1.0');
      expect(set.series![0]).toMatchObject({
        key: 'FRA',
        name: 'France',
        step: { value: '60', unit: 'min' },
        values: ['20', '21', '22'],
      });
      const direct = await read('electricity-maps-csv', text, { basis: 'direct' });
      expect(direct.set.series![0]!.values).toEqual(['10', '11', '12']);
    }
  });

  test('a yearly file has rows; where each zone has one line, the step is asked for', async () => {
    const text = `${older}2024-01-01 00:00:00,France,France,FR,20,40,95,30,x,\n2024-01-01 00:00:00,Spain,Spain,ES,90,,80,50,x,\n`;
    await refused('electricity-maps-csv', text, { basis: 'direct' }, 'ERR_USAGE', /how long a figure of FR holds/);
    const { set } = await read('electricity-maps-csv', text, { basis: 'direct', step: 'year', place: 'ES=ESP' });
    expect(set.rows).toEqual([
      { key: 'FR', name: 'France', year: 2024, values: { intensity: '20' } },
      { key: 'ESP', name: 'Spain', aliases: ['ES'], year: 2024, values: { intensity: '90' } },
    ]);
    const unknown = { basis: 'life-cycle', step: 'year' };
    await refused('electricity-maps-csv', text, unknown, 'ERR_IMPORT_INVALID', /ES has no figure/);
    await refused(
      'electricity-maps-csv',
      text,
      { basis: 'direct', step: 'year', place: 'FRA' },
      'ERR_USAGE',
      /one of FR, ES/,
    );
  });

  test('refuses months, a lost cell, two figures of an hour, another file', async () => {
    const at = (time: string, value: string) => `${time},France,France,FR,${value},${value},95,30,x,\n`;
    const months = older + at('2025-01-01 00:00:00', '1') + at('2025-02-01 00:00:00', '2');
    await refused('electricity-maps-csv', months, { basis: 'direct' }, 'ERR_USAGE', /how long a figure/);
    const twice = older + at('2025-01-01 00:00:00', '1') + at('2025-01-01 00:00:00', '2');
    await refused(
      'electricity-maps-csv',
      twice,
      { basis: 'direct', step: '1h' },
      'ERR_IMPORT_INVALID',
      /two different/,
    );
    const lost = `${older}2025-01-01 00:00:00,France,FR,1,1,95,30,x,\n`;
    await refused(
      'electricity-maps-csv',
      lost,
      { basis: 'direct' },
      'ERR_IMPORT_INVALID',
      /line 2: the row has 9 cells/,
    );
    await refused(
      'electricity-maps-csv',
      'a,b\n1,2\n',
      { basis: 'direct' },
      'ERR_IMPORT_INVALID',
      /no column "Datetime/,
    );
  });
});

describe('uk-carbon-intensity', () => {
  const half = (from: string, to: string, intensity: object) => ({
    from: `2026-01-05T${from}Z`,
    to: `2026-01-05T${to}Z`,
    intensity,
  });
  const data = [
    half('12:00', '12:30', { forecast: 200, actual: 210, index: 'moderate' }),
    half('12:30', '13:00', { forecast: 190, actual: null, index: 'moderate' }),
  ];

  test('is CO2 of half hours; actual or forecast is asked for, and a null is no zero', async () => {
    await refused('uk-carbon-intensity', { data }, {}, 'ERR_USAGE', /actual or forecast.*--take actual/);
    const { set } = await read('uk-carbon-intensity', { data }, { take: 'actual', place: 'GBR' });
    expect(set.quantities.intensity).toMatchObject({ gas: 'CO2', basis: 'direct', unit: 'gCO2e/kWh' });
    expect(set.series![0]).toMatchObject({ key: 'GBR', aliases: ['GB'], step: { value: '30' }, values: ['210', null] });
  });

  test('reads one region, which has a forecast only', async () => {
    const regional = {
      data: { regionid: 13, shortname: 'London', data: [half('00:00', '00:30', { forecast: 99, index: 'low' })] },
    };
    const { set } = await read('uk-carbon-intensity', regional);
    expect(set.series![0]).toMatchObject({ key: 'GB-region-13', name: 'London', values: ['99'] });
  });

  test('refuses what is no half hour', async () => {
    const day = { data: [half('00:00', '12:00', { forecast: 1, actual: 1 })] };
    await refused('uk-carbon-intensity', day, { take: 'actual' }, 'ERR_IMPORT_INVALID', /no half hour/);
  });
});

describe('carbon-aware-sdk', () => {
  const one = (Time: string, Rating: number | null) => ({ Location: 'eastus', Time, Rating, Duration: '08:00:00' });
  const file = {
    Emissions: [
      one('2026-09-01T04:00:00+02:00', 65),
      one('2026-09-01T10:00:00+00:00', -1),
      one('2026-09-01T18:00:00Z', null),
    ],
  };
  const stated = { signal: 'marginal', source: 'A provider' };

  test('signal and source are asked for; a rating of -1 and a null are gaps', async () => {
    await refused('carbon-aware-sdk', file, {}, 'ERR_USAGE', /average or marginal.*--signal/);
    await refused('carbon-aware-sdk', file, { signal: 'average' }, 'ERR_USAGE', /who measured.*--source/);
    const { set } = await read('carbon-aware-sdk', file, stated);
    expect(set).toMatchObject({ source: { title: 'A provider' }, quantities: { marginal: { signal: 'marginal' } } });
    expect(set.series![0]).toMatchObject({
      start: '2026-09-01T02:00:00Z',
      step: { value: '480' },
      values: ['65', null, null],
    });
  });

  test('reads what the tools print, and refuses a time without a zone and steps of two lengths', async () => {
    const printed = [{ location: 'a', time: '2026-09-01T00:00:00+00:00', rating: 5.5, duration: '1.00:00:00' }];
    expect((await read('carbon-aware-sdk', printed, stated)).set.series![0]!.values).toEqual(['5.5']);
    const local = { Emissions: [one('2026-09-01T04:00:00', 65)] };
    await refused('carbon-aware-sdk', local, stated, 'ERR_IMPORT_INVALID', /has no zone/);
    const two = { Emissions: [...file.Emissions, { ...one('2026-09-02T02:00:00Z', 5), Duration: '01:00:00' }] };
    await refused('carbon-aware-sdk', two, stated, 'ERR_IMPORT_INVALID', /durations of eastus differ/);
  });
});

describe('ember', () => {
  const head = 'Area,ISO 3 code,Year,Area type,Continent,Category,Subcategory,Variable,Unit,Value\n';
  const line = (area: string, code: string, year: number, value: string, unit = 'gCO2/kWh') =>
    `${area},${code},${year},Country,X,Power sector emissions,CO2 intensity,CO2 intensity,${unit},${value}\n`;
  const text = `${head}France,FRA,2023,Country,X,Electricity generation,Fuel,Wind,TWh,50\n${line('France', 'FRA', 2023, '56.04')}${line('France', 'FRA', 2024, '44.2')}${line('World', '', 2024, '473')}${line('EU', '', 2024, '213')}${line('Nauru', 'NRU', 2024, '')}`;

  test('takes one year of the intensity, the world too, and nothing for an empty cell', async () => {
    await refused('ember', text, {}, 'ERR_USAGE', /which year to take \(it has 2023, 2024\).*--year 2024/);
    await refused('ember', text, { year: '2020' }, 'ERR_USAGE', /no year "2020"; it has 2023, 2024/);
    const { set, notes } = await read('ember', text, { year: '2024', edition: '2025-10' });
    expect(set).toMatchObject({ version: '2025-10', licence: { id: 'CC-BY-4.0' } });
    expect(set.rows.map(({ key, values }) => [key, values.intensity])).toEqual([
      ['FRA', '44.2'],
      ['WORLD', '473'],
    ]);
    expect(set.quantities.intensity).toMatchObject({ basis: 'life-cycle', flow: 'production' });
    expect(notes).toEqual([expect.stringContaining('1 groups of countries')]);
  });

  test('refuses another unit and a file without the variable', async () => {
    await refused(
      'ember',
      head + line('France', 'FRA', 2024, '1', 'mtCO2'),
      {},
      'ERR_IMPORT_INVALID',
      /line 2.*"mtCO2"/,
    );
    await refused('ember', `${head}France,FRA,2023,C,X,E,F,Wind,TWh,50\n`, {}, 'ERR_IMPORT_INVALID', /"CO2 intensity"/);
  });
});

describe('owid', () => {
  test('reads the energy data and the download of the chart', async () => {
    const data =
      'country,year,iso_code,population,carbon_intensity_elec\nDenmark,2024,DNK,6,143.3\nWorld,2024,,8,480\nAfrica,2024,,1,500\nDenmark,1900,DNK,2,\n';
    const chart =
      'Entity,Code,Year,Lifecycle carbon intensity of electricity generation - gCO2e/kWh\nDenmark,DNK,2024,143.3\nWorld,OWID_WRL,2024,480\n';
    for (const text of [data, chart]) {
      const { set } = await read('owid', text);
      expect(set.rows).toEqual([
        { key: 'DNK', name: 'Denmark', year: 2024, values: { intensity: '143.3' } },
        { key: 'WORLD', name: 'World', year: 2024, values: { intensity: '480' } },
      ]);
    }
    await refused(
      'owid',
      'country,year,iso_code\na,2024,AAA\n',
      {},
      'ERR_IMPORT_INVALID',
      /no column of carbon intensity/,
    );
  });
});

describe('egrid', () => {
  const long = (unit: string) =>
    `Data Year,eGRID subregion acronym,eGRID subregion name,eGRID subregion annual CO2 total output emission rate (${unit}),eGRID subregion annual CO2 equivalent total output emission rate (${unit})\n`;
  const fields = 'YEAR,SUBRGN,SRNAME,SRCO2RTA,SRC2ERTA\n';
  const rows = '2022,CAMX,WECC California,495.1,497.4\n2022,MROE,MRO East,"1,479.6","1,489.9"\n';

  test('takes the unit from the long names: the metric edition has the same fields', async () => {
    const { set } = await read('egrid', long('lb/MWh') + fields + rows);
    expect(set).toMatchObject({
      title: 'Electricity of the eGRID subregions, eGRID2022',
      licence: { id: 'public-domain' },
    });
    expect(set.rows).toEqual([
      { key: 'CAMX', name: 'WECC California', year: 2022, values: { intensity: '497.4', carbonDioxide: '495.1' } },
      { key: 'MROE', name: 'MRO East', year: 2022, values: { intensity: '1489.9', carbonDioxide: '1479.6' } },
    ]);
    expect(set.quantities.intensity).toMatchObject({ unit: 'lbCO2e/MWh', gas: 'CO2e' });
    expect(set.quantities.carbonDioxide).toMatchObject({ gas: 'CO2' });
    const metric = await read('egrid', long('kg/MWh') + fields + rows);
    expect(metric.set.quantities.intensity!.unit).toBe('kgCO2e/MWh');
    await refused(
      'egrid',
      long('kg/MWh') + fields + rows,
      { unit: 'lb/MWh' },
      'ERR_IMPORT_INVALID',
      /in kg\/MWh and --unit/,
    );
  });

  test('asks for unit and year where the lines of names do not say them', async () => {
    await refused('egrid', fields + rows, {}, 'ERR_USAGE', /in pounds or.*--unit lb\/MWh/);
    const states = 'PSTATABB,STC2ERTA\nCA,394.8\n';
    await refused('egrid', states, { unit: 'lb/MWh' }, 'ERR_USAGE', /of which year.*--year/);
    const { set } = await read('egrid', states, { unit: 'lb/MWh', year: '2023' });
    expect(set.rows).toEqual([{ key: 'US-CA', year: 2023, values: { intensity: '394.8' } }]);
  });

  test('refuses a comma that may be a decimal one, and another sheet', async () => {
    const comma = `${fields}2022,CAMX,WECC California,495.1,"1,489"\n`;
    await refused('egrid', comma, { unit: 'lb/MWh' }, 'ERR_IMPORT_INVALID', /line 2: "1,489" is no figure/);
    await refused('egrid', 'BACODE,BAC2ERTA\nx,1\n', {}, 'ERR_IMPORT_INVALID', /no fields SUBRGN/);
  });
});

describe('real-time-cloud', () => {
  const head =
    'year,cloud-provider,cloud-region,location,geolocation,provider-cfe-annual,power-usage-effectiveness,grid-carbon-intensity-average-consumption-annual,grid-carbon-intensity-marginal-consumption-annual,grid-carbon-intensity-average-production-annual,provider-carbon-intensity-market-annual\n';
  const text = `${head}2023,Google Cloud,europe-west1,Belgium,"50,3 ",0.8,1.09,110,400,120,30\n2023,Amazon Web Services,eu-west-1,Ireland,"53,-6",,,,,350,0\n2022,Google Cloud,europe-west1,Belgium,,0.7,1.1,99,,,\n`;

  test('takes one year and the average that was stated; a blank is not known, a zero is zero', async () => {
    await refused('real-time-cloud', text, { year: '2023' }, 'ERR_USAGE', /--intensity consumption/);
    const { set, notes } = await read('real-time-cloud', text, { year: '2023', intensity: 'consumption' });
    expect(set.rows).toEqual([
      {
        key: 'gcp/europe-west1',
        name: 'Belgium',
        year: 2023,
        values: {
          intensity: '110',
          averageProduction: '120',
          marginal: '400',
          providerMarket: '30',
          carbonFreeAnnual: '0.8',
          pue: '1.09',
        },
      },
      { key: 'aws/eu-west-1', name: 'Ireland', year: 2023, values: { averageProduction: '350', providerMarket: '0' } },
    ]);
    expect(set.quantities).toMatchObject({
      intensity: { signal: 'average', flow: 'consumption', method: 'location' },
      marginal: { signal: 'marginal' },
      providerMarket: { method: 'market' },
    });
    expect(notes).toEqual([expect.stringContaining('1 of 2 regions have no intensity')]);
    const production = await read('real-time-cloud', text, { year: '2023', intensity: 'production' });
    expect(production.set.rows[1]!.values).toMatchObject({ intensity: '350' });
  });

  test('refuses the file of estimates, which has a column without a name', async () => {
    const estimate = text.replace('provider-carbon-intensity-market-annual', 'Unnamed: 23');
    await refused('real-time-cloud', estimate, {}, 'ERR_IMPORT_INVALID', /column without a name/);
  });
});

test('a figure below zero, a text, and a place that is not there are refused', async () => {
  const text = (value: string) => `country,year,iso_code,carbon_intensity_elec\nDenmark,2024,DNK,${value}\n`;
  await refused('owid', text('-3'), {}, 'ERR_IMPORT_INVALID', /line 2: -3 is below zero/);
  await refused('owid', text('much'), {}, 'ERR_IMPORT_INVALID', /"much" is no figure/);
  await refused('owid', text('3'), { place: 'X=Y' }, 'ERR_USAGE', /one of DNK/);
});

test('the version is the digest of the file where nobody states an edition', async () => {
  const { set } = await read('owid', 'country,year,iso_code,carbon_intensity_elec\nDenmark,2024,DNK,3\n');
  expect(set.version).toMatch(/^sha256:[0-9a-f]{12}$/);
  expect(set.says).toContain('Read from owid.txt (sha256:');
});
