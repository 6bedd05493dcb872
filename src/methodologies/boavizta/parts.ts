/** The parts of a server by Boavizta 2.4.1: a factor for what there is of a part, and one for each piece. */
import type { Constant, StepText } from '../methodology.js';
import { step } from '../methodology.js';
import { factors } from './boavizta.js';

const source = 'Boavizta API 2.4.1, factors.yml';

export const partConstants: Readonly<Record<string, Constant>> = {
  ...factors(source, 'cpuDie', 'silicon of a processor', 'mm2', '0.0197', '5.87e-9', '0.265'),
  ...factors(source, 'cpuBase', 'a processor but its silicon', '', '9.14', '0.0204', '156'),
  ...factors(source, 'ramDie', 'silicon of memory', 'cm2', '2.2', '6.3e-5', '27.3'),
  ...factors(source, 'ramBase', 'a memory module but its silicon', '', '5.22', '0.00169', '74'),
  ...factors(source, 'ssdDie', 'silicon of a solid-state disk', 'cm2', '2.2', '6.3e-5', '27.3'),
  ...factors(source, 'ssdBase', 'a solid-state disk but its silicon', '', '6.34', '5.63e-4', '73.98'),
  ...factors(source, 'hdd', 'a hard disk', '', '31.11', '2.5e-4', '276'),
  ...factors(source, 'motherboard', 'a motherboard', '', '66.1', '0.00369', '836'),
  ...factors(source, 'psu', 'a power supply', 'kg', '24.3', '0.0083', '352'),
  ...factors(source, 'rack', 'the case of a rack server', '', '150', '0.0202', '2200'),
  ...factors(source, 'blade', 'the case of a blade', '', '30.9', '0.000672', '435'),
  ...factors(source, 'enclosure', 'the enclosure of blades', '', '880', '0.432', '12700'),
  bladesPerEnclosure: { value: '16', unit: '1', says: 'blades that share an enclosure', source },
  ...factors(source, 'assembly', 'putting a server together', '', '6.68', '1.41e-6', '68.6'),
};

/** The steps of one impact, part by part and the whole server. */
export function partSteps(impact: 'Gwp' | 'Adpe' | 'Primary', unit: string): readonly StepText[] {
  const part = (name: string, says: string, formula: string): StepText =>
    step(`${name}${impact}`, unit, `${says}: ${impactNames[impact]}`, formula);
  return [
    part('processors', 'processors', `sum(cpuUnits * (cpuDie * cpuDie${impact} + cpuBase${impact}))`),
    part('modules', 'memory', `sum(ramUnits * (ramSize / ramDensity * ramDie${impact} + ramBase${impact}))`),
    part('ssds', 'solid-state disks', `sum(ssdUnits * (ssdSize / ssdDensity * ssdDie${impact} + ssdBase${impact}))`),
    part('hdds', 'hard disks', `hdds * hdd${impact}`),
    part('motherboards', 'motherboards', `motherboards * motherboard${impact}`),
    part('supplies', 'power supplies', `sum(psuUnits * psuMass * psu${impact})`),
    part(
      'cases',
      'cases',
      `racks * rack${impact} + blades * (blade${impact} + enclosure${impact} / bladesPerEnclosure)`,
    ),
    part('assemblies', 'putting together', `servers * assembly${impact}`),
    part(
      'wholeLife',
      'all parts over their life',
      ['processors', 'modules', 'ssds', 'hdds', 'motherboards', 'supplies', 'cases', 'assemblies']
        .map((name) => `${name}${impact}`)
        .join(' + '),
    ),
  ];
}

const impactNames = { Gwp: 'emissions', Adpe: 'resources', Primary: 'primary energy' } as const;
