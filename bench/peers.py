"""CodeCarbon's and EcoLogits' own functions over rows, in one process: reads the rows as JSON, writes values and speeds.

Nothing of their arithmetic is repeated here: each function takes one row and calls the tool.
"""

import json
import logging
import sys
import time

from codecarbon.core.emissions import Emissions
from codecarbon.core.units import Energy, Power, Time
from codecarbon.external.geography import GeoMetadata
from codecarbon.external.ram import RAM
from codecarbon.input import DataSource
from ecologits.impacts.llm import compute_llm_impacts

logging.getLogger("codecarbon").setLevel(logging.CRITICAL)

ROUNDS = 5
emissions = Emissions(DataSource())
ram = RAM()
ram.is_arm_cpu = False


def codecarbon(row):
    """Processor and accelerators by counters, memory by modules, the emissions of the country, in kg."""
    memory = Power.from_watts(ram._calculate_ram_power(row["memoryGib"]))
    energy = Energy.from_ujoules(row["cpuMicrojoules"])
    energy += Energy.from_power_and_time(power=memory, time=Time.from_seconds(row["seconds"]))
    energy += Energy.from_millijoules(row["gpuMillijoules"])
    return [emissions.get_private_infra_emissions(energy, GeoMetadata(country_iso_code=row["country"]))]


def ecologits(row):
    """One request: emissions (kg), resources (kg), primary energy, water."""
    impacts = compute_llm_impacts(**row)
    return [impacts.gwp.value, impacts.adpe.value, impacts.pe.value, impacts.wcf.value]


def measured(function, rows):
    """The figures of each row, and rows in a second: median of rounds after a warm-up."""
    speeds = []
    for _ in range(ROUNDS + 1):
        began = time.perf_counter()
        values = [function(row) for row in rows]
        speeds.append(len(rows) / (time.perf_counter() - began))
    return {"figures": values, "perSecond": sorted(speeds[1:])[ROUNDS // 2]}


asked = json.load(sys.stdin)
json.dump({tool.__name__: measured(tool, asked[tool.__name__]) for tool in (codecarbon, ecologits)}, sys.stdout)
