/** Figures of the sets against those that their sources print. Typed from the sources, not from the sets. */
import { describe, expect, it } from 'vitest';
import { findFactor } from './factor.js';
import { factorSetIds, loadFactorSets } from './index.js';

const sets = new Map((await loadFactorSets(factorSetIds)).map((set) => [set.id, set]));

function factor(set: string, quantity: string, key: string) {
  const found = findFactor(sets.get(set)!, quantity, key);
  return found === undefined ? `no ${quantity} of ${key}` : `${found.value} ${found.unit}`;
}

/** `key figure, key figure …` as pairs. */
function printed(text: string): readonly (readonly [key: string, figure: string])[] {
  return text.split(',').map((one) => {
    const [, key, figure] = /^\s*(.*)\s(\S+)$/.exec(one)!;
    return [key!, figure!];
  });
}

describe.each([
  [
    'ccf-coefficients',
    'pue',
    '1',
    'Cloud Carbon Footprint, documentation of the constants and code of 2024-03',
    'aws 1.135, azure 1.185, gcp 1.1, alibaba 1.3, on-premises 1.58',
  ],
  [
    'ccf-coefficients',
    'minPower',
    'W',
    'Cloud Carbon Footprint, core, processor types: at rest',
    'aws 0.74, azure 0.74, gcp 0.68, Cascade Lake 0.64, Skylake 0.65, Haswell 1, Ivy Bridge 3.04, AMD EPYC 3rd Gen 0.45, AWS Graviton2 0.47, A100 46, V100 35, T4 8, A10G 18, P4 9',
  ],
  [
    'ccf-coefficients',
    'maxPower',
    'W',
    'Cloud Carbon Footprint, core, processor types: at full load',
    'aws 3.5, azure 3.54, gcp 4.11, Broadwell 3.69, Coffee Lake 5.42, Sandy Bridge 8.58, AMD EPYC 1st Gen 2.55, AMD EPYC 2nd Gen 1.69, A100 407, K80 306, P100 306, P4 76.5',
  ],
  [
    'ccf-coefficients',
    'intensity',
    'tCO2e/kWh',
    'Cloud Carbon Footprint, core, factors of the NERC regions; AWS region not known; Montréal of Google',
    'RFC 0.000410608, SERC 0.000379069, WECC 0.000322167, MRO 0.000426254, TRE 0.000373231, aws/us-east-1 0.000379069, aws/us-east-2 0.000410608, aws/us-west-2 0.000322167, aws/unknown 0.00039278188, gcp/northamerica-northeast1 0',
  ],
  [
    'egrid-subregions',
    'intensity',
    'lbCO2e/MWh',
    'US EPA, eGRID2023 rev 2 summary tables, table 1, total output emission rates, CO2e',
    'AKGD 905.109, AKMS 522.400, AZNM 706.189, CAMX 429.983, ERCT 736.629, FRCC 784.785, HIMS 1133.294, HIOA 1498.947, MROE 1404.963, MROW 926.552, NEWE 543.178, NWPP 635.267, NYCW 865.744, NYLI 1189.333, NYUP 242.776, PRMS 1548.530, RFCE 599.170, RFCM 975.978, RFCW 916.054, RMPA 1042.539, SPNO 867.740, SPSO 875.567, SRMV 741.741, SRMW 1248.582, SRSO 846.007, SRTV 903.306, SRVC 596.326',
  ],
  [
    'egrid-states',
    'intensity',
    'lbCO2e/MWh',
    'US EPA, eGRID2023 rev 2, sheets ST23 and US23, STC2ERTA and USC2ERTA',
    'USA 770.884, US-CA 394.769, US-TX 771.179, US-VA 539.599, US-WA 266.585, US-IA 634.156, US-OR 364.963, US-NY 466.616, US-IL 474.436, US-OH 1068.27, US-WV 1968.869, US-VT 52.239, US-GA 717.445, US-AZ 689.104, US-NC 626.438',
  ],
  [
    'codecarbon-us-states',
    'intensity',
    'lbCO2e/MWh',
    'CodeCarbon 3.3.0, data/private_infra/2016/usa_emissions.json, in lb/MWh',
    'california 452.541, texas 1049.527, illinois 811.318, district of columbia 481.786, new york 464.02, virginia 813.802, washington 186.844, wyoming 2026.26, vermont 56.89, iowa 997.858, ohio 1465.96, oregon 305.891, georgia 1001.754, arizona 932.225, north carolina 867.441',
  ],
  [
    'act',
    'epa',
    'kWh/cm2',
    'ACT 2.0, models/logic/epa.yaml',
    '28nm 0.9, 20nm 1.2, 14nm 1.2, 10nm 1.475, 8nm 1.52, 7nm 2.15, 5nm 2.75, 3nm 3.25',
  ],
  [
    'act',
    'gpa95',
    'gCO2e/cm2',
    'ACT 2.0, gases, 95 % abated',
    '28nm 175, 20nm 190, 14nm 200, 10nm 240, 8nm 240, 7nm 350, 5nm 430, 3nm 470',
  ],
  [
    'act',
    'gpa99',
    'gCO2e/cm2',
    'ACT 2.0, gases, 99 % abated',
    '28nm 100, 20nm 110, 14nm 125, 10nm 150, 8nm 150, 7nm 200, 5nm 225, 3nm 275',
  ],
  [
    'act',
    'perGigabyte',
    'gCO2e/GB',
    'ACT 2.0, memory and storage',
    'DDR3 50nm 600, DDR3 30nm 230, DDR4 10nm 65, LPDDR4 48, NAND 30nm 31, NAND 20nm 15, NAND 10nm 10, HDD BarraCuda 4.57',
  ],
  ['act', 'intensity', 'gCO2e/kWh', 'ACT 2.0, carbon_intensity/location.yaml', 'TWN 583, WORLD 301'],
  [
    'boavizta-electricity',
    'intensity',
    'kgCO2e/kWh',
    'Boavizta API 2.4.1, factors.yml, electricity',
    'USA 0.37, FRA 0.098, SWE 0.04, CHN 0.55, DEU 0.422, POL 0.805, IND 0.626, EEE 0.38, WOR 0.39',
  ],
  [
    'codecarbon-countries',
    'intensity',
    'gCO2e/kWh',
    'CodeCarbon 3.3.0, data/private_infra/global_energy_mix.json; CAF from its mix',
    'FRA 56.039, DEU 380.95, GBR 237.589, USA 369.473, CAN 170.043, SWE 40.695, WORLD 475, CAF 26, CHN 582.317, IND 713.441, POL 661.926, NOR 30.08, DNK 151.65, BRA 98.348, JPN 485.392',
  ],
  [
    'codecarbon-canada-2.8',
    'coal',
    '%',
    'CodeCarbon 2.8.4, data/private_infra/2016/canada_energy_mix.json',
    'saskatchewan 46.6, ontario 0.0, alberta 44.9, nova scotia 47.9, new brunswick 15.8',
  ],
  [
    'codecarbon-canada-2.8',
    'naturalGas',
    '%',
    'CodeCarbon 2.8.4, data/private_infra/2016/canada_energy_mix.json',
    'british columbia 1.1, newfoundland and labrador 0.7, saskatchewan 35.7, quebec 0.1, yukon 2.0',
  ],
  [
    'codecarbon-gcp',
    'intensity',
    'gCO2e/kWh',
    'Google, Carbon free energy for Google Cloud regions, data/yearly/2023.csv',
    'gcp/africa-south1 646, gcp/asia-east1 451, gcp/asia-east2 360, gcp/asia-northeast1 459, gcp/asia-south1 648, gcp/asia-southeast1 369, gcp/australia-southeast1 501, gcp/europe-central2 723, gcp/europe-north1 46, gcp/europe-west1 122, gcp/europe-west2 136, gcp/europe-west3 345, gcp/europe-west4 236, gcp/europe-west6 59, gcp/europe-west9 34, gcp/northamerica-northeast1 2, gcp/southamerica-east1 56, gcp/us-central1 430, gcp/us-east1 560, gcp/us-west1 94, gcp/us-west4 373',
  ],
  [
    'codecarbon-nordic',
    'intensity',
    'gCO2e/kWh',
    'CodeCarbon 3.3.0, data/private_infra/nordic_emissions.json of 2026-01-24',
    'SE1 18.0, SE2 18.0, SE3 18.0, SE4 18.0, NO1 18.0, NO2 18.0, NO3 18.0, NO4 18.0, NO5 18.0, FI 72.0',
  ],
  [
    'codecarbon-sources',
    'intensity',
    'gCO2e/kWh',
    'CodeCarbon 3.3.0, data/private_infra/carbon_intensity_per_source.json',
    'coal 995, petroleum 816, natural_gas 743, fossil 635, geothermal 38, hydroelectricity 26, nuclear 29, solar 48, wind 26',
  ],
  [
    'codecarbon-cpu',
    'tdp',
    'W',
    'CodeCarbon 3.3.0, data/hardware/cpu_power.csv, and the data sheets of the vendors',
    'AMD EPYC 7742 225.0, AMD EPYC 7763 280.0, AMD EPYC 9654 360.0, AMD EPYC 7H12 280.0, AMD Ryzen Threadripper 3990X 280.0, Intel Xeon Platinum 8480+ 350.0, Intel Xeon Platinum 8380 270.0, Intel Xeon Gold 6248 150.0, Apple M1 10',
  ],
  [
    'green-algorithms-intensity',
    'intensity',
    'gCO2e/kWh',
    'Green Algorithms 3.0, CI_aggregated.csv and cloudProviders_datacenters.csv',
    'WORLD 475, FR 51.28, FRA 51.28, US 423.94, GB 231.12, CN 537.4, AU 840, NO 7.62, CH 11.52, TW 509, ZA 900.6, CN-HK 710, SE 5.67, PL 759.62, CA-MB 1.3, CA-QC 1.5, US-CA 216.43, US-VT 14.45, US-WY 950.5, AU-WA2 700, BR 61.7, gcp/europe-west1 161.89, gcp/us-east4 308, azure/France South 51.28',
  ],
  [
    'green-algorithms-hardware',
    'corePower',
    'W',
    'Green Algorithms 3.0, data/v3.0/TDP_cpu.csv',
    'Any 12.0, Xeon E5-2683 v4 7.5, AMD EPYC 7763 4.4, Xeon Gold 6252 6.3, Ryzen 5 3500U 3.8, Core i9-12900K 7.8, Xeon Platinum 9282 7.1, Raspberry Pi 4 1.6, Intel Xeon Gold 6142 9.4, AMD EPYC 7552 4.2',
  ],
  [
    'green-algorithms-hardware',
    'boardPower',
    'W',
    'Green Algorithms 3.0, data/v3.0, table of boards',
    'Any 200, NVIDIA A100 40GB PCIe 250, NVIDIA A100 80GB PCIe 300, NVIDIA Tesla V100 300, NVIDIA Tesla T4 70, NVIDIA Tesla P4 75, NVIDIA Tesla K80 300, NVIDIA RTX 2080 Ti 250, TPU v2 280, TPU v3 220, TPU v4 170',
  ],
  [
    'green-algorithms-pue',
    'pue',
    '1',
    'Green Algorithms 3.0, defaults_PUE.csv and cloudProviders_datacenters.csv',
    'Unknown 1.56, gcp 1.12, aws 1.2, azure 1.12, OVHcloud 1.09, Oracle 1.2, gcp/europe-west1 1.08',
  ],
  [
    'ml-co2-impact',
    'tdp',
    'W',
    'ML CO2 Impact, data/gpus.csv, with the two V100 rows exchanged as they stand there',
    'A100 PCIe 40/80GB 250, A100 SXM4 80 GB 400, T4 70, RTX A6000 300, RTX 3090 350, Tesla K80 300, Tesla P100 250, Tesla V100-PCIE-16GB 300, Tesla V100-SXM2-16GB 250, Tesla V100-SXM2-32GB 300, TPUv2 Chip 221, TPUv3 Chip 283',
  ],
  [
    'ml-co2-impact',
    'intensity',
    'gCO2e/kWh',
    'ML CO2 Impact, data/impact.csv',
    'aws/us-east-1 367.8, aws/us-east-2 568.2, aws/ca-central-1 20, gcp/us-central1 566.3, gcp/us-east1 367.8, gcp/europe-west6 16, gcp/northamerica-northeast1 34.5, azure/southafricanorth 1009',
  ],
  [
    'eco2ai',
    'intensity',
    'kgCO2e/MWh',
    'Eco2AI 0.3.12, eco2ai/data/carbon_index.csv',
    'WORLD 436.529, FRA 67.53, USA 369.571, california 175.62, RUS 347.451, moscow 240.56, CAN 120.486, quebec 1.2, DEU 332.495, GBR 245.715, CHN 549.534, AUS 560.384',
  ],
  [
    'eco2ai',
    'tdp',
    'W',
    'Eco2AI 0.3.12, run on names of processors',
    'Intel(R) Xeon(R) CPU @ 2.20GHz 61, Intel(R) Xeon(R) CPU E5-2630 v3 @ 2.40GHz 85, Intel(R) Xeon(R) Platinum 8480+ 350, AMD EPYC 7742 64-Core Processor 225',
  ],
  [
    'experiment-impact-tracker',
    'intensity',
    'gCO2e/kWh',
    'experiment-impact-tracker 0.1.4, averages of zones, 2019',
    'US-OR 127.006, US-CA 250.733, US-BPA 95.366, FRA 55.998, DEU 380.304, GBR 269.708, CA-QC 30, EST 1043.69',
  ],
  [
    'experiment-impact-tracker',
    'source',
    'gCO2e/kWh',
    'experiment-impact-tracker 0.1.4, emissions/constants.py',
    'biomass 230, coal 820, gas 490, geothermal 38, hydro 24, nuclear 12, oil 650, solar 45, unknown 700, wind 11',
  ],
  [
    'owid-countries-edition-2025',
    'intensity',
    'gCO2e/kWh',
    'Our World in Data, edition of 2025, as carbontracker 2.4 prints it',
    'DNK 143.30042, USA 383.5492, FRA 44.179085, GBR 210.89114, CHN 559.5517, DEU 344.13992, IND 708.3216',
  ],
  [
    'owid-countries',
    'intensity',
    'gCO2e/kWh',
    'Our World in Data, edition of 2026',
    'WORLD 458.29, FRA 41.44, DEU 329.65, GBR 217.41, USA 384.4, CHN 525.34, IND 670.13, NLD 253.56, SGP 497.09, SWE 35.26, CAF 0, NOR 28.11, POL 588.6, AUS 525.18, ZAF 699.29',
  ],
  [
    'hardware',
    'tdp',
    'W',
    'data sheets of NVIDIA, AMD and Intel; CACM 63(7) for the TPUs',
    'A100-PCIE-40GB 250, NVIDIA A100 80GB PCIe 300, NVIDIA A100-SXM4-40GB 400, NVIDIA A100-SXM4-80GB 400, NVIDIA H100 PCIe 350, NVIDIA H100 80GB HBM3 700, NVIDIA H100 NVL 400, H200 700, B200 1000, GB200 1200, B300 1100, GB300 1400, Tesla V100-PCIE-16GB 250, Tesla V100-SXM2-32GB 300, T4 70, L4 72, L40S 350, A10 150, A10G 300, GeForce RTX 3090 350, GeForce RTX 4090 450, GeForce RTX 5090 575, MI250X 500, MI300X 750, MI325X 1000, MI355X 1400, Gaudi 3 900, TPU v2 280, TPU v3 450, AMD EPYC 9965 500.0, Intel Xeon Platinum 8592+ 350.0',
  ],
  [
    'hardware',
    'memory',
    'GB',
    'data sheets; Google Cloud and AWS Neuron documentation',
    'A100-PCIE-40GB 40, NVIDIA A100-SXM4-40GB 40, NVIDIA A100-SXM4-80GB 80, H100 80GB HBM3 80, H100 NVL 94, H200 141, B200 180, B300 288, L4 24, GeForce RTX 4090 24, MI300X 192, MI325X 256, TPU v5e 16, TPU v5p 95, TPU v6e 32, Ironwood 192, Inferentia 8, Inferentia2 32, Trainium 32, Trainium2 96, Trainium3 144',
  ],
  [
    'hardware',
    'machinePower',
    'W',
    'Apple, power consumption of Mac Studio (support.apple.com/102027) and Mac mini (103253)',
    'apple-mac-studio-m1-max 115, apple-mac-studio-m1-ultra 215, apple-mac-studio-m2-max 145, apple-mac-studio-m2-ultra 295, apple-mac-studio-m3-ultra 270, apple-mac-mini-m4 65, apple-mac-mini-m4-pro 140',
  ],
  [
    'hardware',
    'meanPower',
    'W',
    'Jouppi et al. 2023; Wu et al. 2022',
    'google-tpu-v4-chip 170, smartphone-training 3, router-home 7.5',
  ],
  [
    'ember-countries-2021',
    'intensity',
    'gCO2e/kWh',
    'Ember, figures of 2021, edition of 2022',
    'WORLD 441.27, AFG 120.48, AUS 531.25, BRA 158.59, CAF 0, CAN 128.46, CHE 47.1, CHN 544.36, DEU 365.98, DNK 221.42, FRA 67.39, GBR 268.33, IND 637.18, ITA 340.79, JPN 478.55, NOR 26.07, POL 660.12, SWE 45.82, USA 379.38, ZAF 715.68, ZWE 393.04',
  ],
  [
    'provider-pue',
    'pue',
    '1',
    'the source that each row names',
    'industry@uptime-2024 1.56, industry@uptime-2023 1.58, industry@green-algorithms-2.2 1.67, industry@strubell-2019 1.58, industry@patterson-2021 1.59, on-premises@ccf 1.58, google@gemini-2025 1.09, google-iowa@patterson-2021 1.11, google-t5@patterson-2021 1.12, google-meena@patterson-2021 1.09, google@ccf 1.1, aws@ccf 1.135, azure@ccf 1.185, azure@ccf-documentation 1.125, alibaba@ccf 1.3, meta@touvron-2023 1.1, olmo-jupiter@morrison-2025 1.2, olmo-augusta@morrison-2025 1.12, microsoft-gpt-3@patterson-2021 1.1',
  ],
  [
    'embodied-hardware',
    'embodied',
    'kgCO2e',
    'NVIDIA product carbon footprints; arXiv 2509.00093 and 2502.01671; EcoLogits 0.11.3; ccf-coefficients; JMLR 24(253)',
    'nvidia-hgx-h100@nvidia-pcf 1312, nvidia-hgx-b200@nvidia-pcf 2274, nvidia-a100-sxm-40gb@falk-2025 127.6, gpu@ecologits-0.11 273, server@ecologits-0.11 5700, gpu@ccf 150, server@ccf 1000, server@luccioni-2023 2500, google-tpu-v6e@schneider-2025 323',
  ],
  [
    'ecologits-mixes',
    'intensity',
    'kgCO2e/kWh',
    'EcoLogits 0.9, ecologits/data/electricity_mixes.csv, column gwp',
    'USA 0.38355, WOR 0.47301, SWE 0.03582, FRA 0.04418, DEU 0.34414, CHN 0.55955, IND 0.70832, GBR 0.21089, NOR 0.03075, openai 0.38355, mistralai 0.03582',
  ],
  [
    'ecologits-mixes',
    'water',
    'L/kWh',
    'the same, column wue',
    'USA 3.1321, WOR 3.908, SWE 6.0315, FRA 3.6737, NOR 6.6633',
  ],
  [
    'ecologits-mixes',
    'primaryEnergy',
    'MJpe/kWh',
    'the same, column pe',
    'USA 9.6884, WOR 2.5871, SWE 4.7301, DEU 8.7477, IND 16.6775',
  ],
  ['ecologits-mixes', 'resources', 'kgSbe/kWh', 'the same, column adpe', 'USA 9.855e-8, WOR 1.349e-8, NOR 1.2749e-7'],
  ['ecologits-mixes-0.8', 'intensity', 'kgCO2e/kWh', 'EcoLogits 0.8.2', 'WOR 0.590478, USA 0.672606, FRA 0.0800844'],
  [
    'ecologits-providers',
    'pue',
    '1',
    'EcoLogits 0.9, ecologits/tracers/utils.py',
    'openai 1.20, mistralai 1.16, google_genai 1.09, cohere 1.09',
  ],
  [
    'ecologits-models',
    'activeParametersGreatest',
    '1',
    'EcoLogits 0.9, ecologits/data/models.json, billions',
    'gpt-4o 132e9',
  ],
  ['ecologits-providers', 'pueGreatest', '1', 'the same', 'anthropic 1.14, huggingface_hub 1.14'],
  ['ecologits-providers', 'wueLeast', 'L/kWh', 'the same', 'anthropic 0.13, huggingface_hub 0.13'],
  ['ecologits-providers', 'wueGreatest', 'L/kWh', 'the same', 'anthropic 0.999, huggingface_hub 0.99'],
  [
    'ecologits-models',
    'totalParameters',
    '1',
    'EcoLogits 0.9, ecologits/data/models.json, billions',
    'gpt-4o 440e9, mistral-large-2407 123e9, Mixtral-8x7B 46.7e9, Llama-3.1-405B 405.85e9, Mistral-7B 7.3e9',
  ],
  ['google-gemini', 'idleEnergy', 'Wh', 'Elsworth et al. 2025', 'median-text-prompt 0.02'],
  [
    'ml-energy-chat',
    'throughput',
    '1/s',
    'ML.ENERGY 3.0, lm-arena-chat.json',
    'Llama-3.1-8B 5147.153245011704, Qwen3-14B 3140.3247138280562, Qwen3-32B 2653.823703800719',
  ],
  [
    'patterson-2021',
    'systemPower',
    'W',
    'Patterson et al. 2021, arXiv 2104.10350, table 3',
    'TPUv2 221, TPUv3 283, P100 271, V100 325',
  ],
  [
    'patterson-2021',
    'deviation',
    '%',
    'Patterson et al. 2021, arXiv 2104.10350, table 3',
    'TPUv2 5, TPUv3 10, P100 11, V100 2',
  ],
  ['patterson-2021', 'pue', '1', 'Patterson et al. 2021, arXiv 2104.10350, table 1', 'USA 1.59, gcp/us-central1 1.11'],
  [
    'patterson-2021',
    'gross',
    'kgCO2e/kWh',
    'Patterson et al. 2021, arXiv 2104.10350, table 1',
    'USA 0.429, gcp/us-central1 0.478',
  ],
  [
    'patterson-2021',
    'net',
    'kgCO2e/kWh',
    'Patterson et al. 2021, arXiv 2104.10350, table 1',
    'USA 0.429, gcp/us-central1 0.080',
  ],
])('%s, %s in %s (%s)', (set, quantity, unit, _source, text) => {
  it.each(printed(text))('%s is %s', (key, figure) => {
    expect(factor(set, quantity, key)).toBe(`${figure} ${unit}`);
  });
});

describe('the kind of the intensities', () => {
  it.each([
    ['egrid-states', 'average direct production location CO2e AR5', 'eGRID2023 technical guide'],
    ['egrid-subregions', 'average direct production location CO2e AR5', 'eGRID2023 technical guide'],
    ['codecarbon-us-states', 'average direct production location CO2 -', 'eGRID2016, CO2 output emission rate'],
    ['owid-countries', 'average life-cycle production location CO2e not-stated', 'Ember: full life cycle, 100 years'],
    ['codecarbon-countries', 'average life-cycle production location CO2e not-stated', 'the same source'],
    [
      'codecarbon-gcp',
      'average not-stated not-stated location CO2e not-stated',
      'Google: average emissions from the grid',
    ],
  ])('of %s is %s (%s)', (id, kind) => {
    const { signal, basis, flow, method, gas, gwp = '-' } = sets.get(id)!.quantities.intensity!;
    expect([signal, basis, flow, method, gas, gwp].join(' ')).toBe(kind);
  });
});
