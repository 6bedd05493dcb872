"""A machine whose sensors show the figures of a case, so that CodeCarbon's own code runs on them.

Nothing of the tool's arithmetic is repeated here: what is replaced are readings (clock, load, memory size, energy
counters, the model's rated power), never models, constants, tables or sums.
"""

import logging
import os
import platform
import tempfile
from contextlib import ExitStack
from types import SimpleNamespace
from unittest.mock import patch

from codecarbon import OfflineEmissionsTracker
from codecarbon import emissions_tracker
from codecarbon.core import resource_tracker
from codecarbon.core.emissions import Emissions
from codecarbon.core.gpu import AllGPUDevices
from codecarbon.core.gpu_device import GPUDevice
from codecarbon.core.units import Energy, Power
from codecarbon.external import hardware, ram
from codecarbon.external.geography import CloudMetadata, GeoMetadata
from codecarbon.external.hardware import CPU, GPU
from codecarbon.external.ram import RAM
from codecarbon.input import DataSource
from units import Refusal, decimals

logging.getLogger("codecarbon").setLevel(logging.CRITICAL)

# Inputs and the unit in which the tool reads each.
INPUTS = {
    "duration": "s",
    "cpuCounter": "uJ",
    "cpuStated": "kWh",
    "processLoad": "1",
    "cpuLoad": "%",
    "cpuTdp": "W",
    "sockets": "1",
    "gpuCounter": "mJ",
    "gpuStated": "kWh",
    "memory": "B",
    "arm": "1",
    "ramStated": "kWh",
    "pue": "1",
    "wue": "L/kWh",
    "intensity": "gCO2e/kWh",
}
# Each quantity: which figure of the tool it is, and the parts without which there is nothing to measure.
QUANTITIES = {
    "cpuPower": lambda machine: (machine.power(CPU), "W"),
    "memoryPower": lambda machine: (machine.power(RAM), "W"),
    "staticPower": lambda machine: (machine.static_power("any"), "W"),
    "threadripperPower": lambda machine: (machine.static_power("AMD Ryzen Threadripper"), "W"),
    "cpuEnergy": lambda machine: (machine.track(CPU)._total_cpu_energy.kWh, "kWh"),
    "gpuEnergy": lambda machine: (machine.track(GPU)._total_gpu_energy.kWh, "kWh"),
    "memoryEnergy": lambda machine: (machine.track(RAM)._total_ram_energy.kWh, "kWh"),
    "energy": lambda machine: (machine.track(CPU, RAM)._total_energy.kWh, "kWh"),
    "water": lambda machine: (machine.track(CPU, RAM)._total_water.litres, "L"),
    "emissions": lambda machine: (machine.track(CPU, RAM)._total_emissions, "kgCO2e"),
}
# What a sensor has to show for a part.
SENSORS = {CPU: "cpuTdp", GPU: "gpuCounter", RAM: "memory"}


def measure(want, given):
    """One figure of the tool, measured on the machine of a case."""
    with tempfile.TemporaryDirectory() as folder:
        return QUANTITIES[want](Machine(given, folder))


def lookup(given):
    """The emissions that the tool takes for 1 kWh at a place."""
    names = ("country", "region", "cloudProvider", "cloudRegion")
    country, region, provider, cloud_region = (given.get(name, {}).get("text") for name in names)
    place = GeoMetadata(country_iso_code=country, region=region)
    emissions, energy = Emissions(DataSource()), Energy.from_energy(1.0)
    if provider is None:
        return emissions.get_private_infra_emissions(energy, place), "kgCO2e/kWh"
    cloud = CloudMetadata(provider=provider, region=cloud_region)
    return emissions.get_cloud_emissions(energy, cloud, place if country is not None else None), "kgCO2e/kWh"


def add(given):
    """The sum of two energies, by the tool's own type."""
    require_known(given, ("a", "b"))
    a, b = (Energy.from_energy(float(decimals(given[name], "kWh", f"/input/{name}")[0])) for name in ("a", "b"))
    return (a + b).kWh, "kWh"


def require_known(given, names):
    for name in given:
        if name not in names:
            raise Refusal("conformance-unknown-member", f"/input/{name}", f"there is no input {name}")


class Machine:
    def __init__(self, given, folder):
        require_known(given, INPUTS)
        self.given = {name: [float(value) for value in decimals(given[name], unit, f"/input/{name}")] for name, unit in INPUTS.items() if name in given}
        self.folder = folder
        self.now = 0.0
        self.passed = False  # Counters show zero before, and their figures after.

    def has(self, name):
        return name in self.given

    def need(self, name):
        if name not in self.given:
            raise Refusal("calculation-missing-input", f"/input/{name}", f"there is no {name} that a sensor could show")
        return self.given[name][0]

    def power(self, kind):
        """The power that the tool takes for a part, in watts."""
        with self.sensors():
            part = next(part for part in self.parts(self.offline(), kind) if isinstance(part, kind))
            return part.total_power().W

    def static_power(self, model):
        return CPU._calculate_power_from_cpu_load(self.need("cpuTdp"), self.need("cpuLoad"), model)

    def track(self, *kinds):
        """The tool's tracker after one measurement over the duration of the case."""
        with self.sensors():
            tracker = self.offline()
            tracker._hardware = self.parts(tracker, *kinds)
            for part in tracker._hardware:
                part.start()
            tracker._last_measured_time = self.now
            self.elapse()
            tracker._do_measurements()
            tracker._update_emissions()
            return tracker

    def offline(self):
        settings = {name: self.given[name][0] for name in ("pue", "wue") if self.has(name)}
        if self.has("intensity"):
            settings["force_carbon_intensity_g_co2e_kwh"] = self.given["intensity"][0]
        mode = "process" if self.has("processLoad") else "machine"
        return OfflineEmissionsTracker(save_to_file=False, allow_multiple_runs=True, log_level="critical", tracking_mode=mode, force_mode_cpu_load=self.has("cpuLoad") or mode == "process", **settings)

    def elapse(self):
        self.passed = True
        self.now += self.given.get("duration", [0.0])[0]
        for at, value in enumerate(self.given.get("cpuCounter", [])):
            self.write(f"intel-rapl/intel-rapl:{at}/energy_uj", repr(value))

    def parts(self, tracker, *kinds):
        """The machine's hardware as far as the case gives it; these kinds have to be there."""
        parts = [reported(CPU, kwh) for kwh in self.given.get("cpuStated", [])]
        if self.has("cpuCounter"):
            parts.append(self.counted_cpu())
        elif not parts and self.has("cpuTdp"):
            tracker._conf["cpu_physical_count"] = self.need("sockets")
            resource_tracker.ResourceTracker(tracker).set_CPU_tracking()
            parts.append(self.loaded(tracker._hardware.pop()))
        if self.has("gpuCounter") or self.has("gpuStated"):
            parts.append(GPU.from_utils())
        parts += [reported(RAM, kwh) for kwh in self.given.get("ramStated", [])]
        if self.has("memory") and not self.has("ramStated"):
            parts.append(RAM())
        for kind in kinds:
            if not any(isinstance(part, kind) for part in parts):
                self.need(SENSORS[kind])
        return parts

    def counted_cpu(self):
        for at in range(len(self.given["cpuCounter"])):
            for name, text in (("name", f"package-{at}"), ("energy_uj", "0"), ("max_energy_range_uj", "1e18")):
                self.write(f"intel-rapl/intel-rapl:{at}/{name}", text)
        return CPU(output_dir=self.folder, mode="intel_rapl", model="replayed", tdp=None, rapl_dir=self.folder)

    def loaded(self, cpu):
        """In process mode the load is the processor time of the process since the last look, over the time since then."""
        if self.has("processLoad"):
            cpu._cpu_count, cpu._last_measurement_time, cpu._last_cpu_times = 1, self.now - 1, {1: 0.0}
            spent = SimpleNamespace(user=self.given["processLoad"][0], system=0.0)
            cpu._process = SimpleNamespace(pid=1, children=lambda recursive: [], cpu_times=lambda: spent)
        return cpu

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="ascii") as file:
            file.write(text)

    def sensors(self):
        """Until this is closed, the tool reads this machine instead of the real one."""
        clock = SimpleNamespace(time=lambda: self.now, perf_counter=lambda: self.now)
        loaded = self.has("cpuLoad") or self.has("processLoad")
        readings = [
            (emissions_tracker, "time", clock),
            (hardware, "time", clock),
            (hardware.psutil, "cpu_percent", lambda **_: self.given["cpuLoad"][0]),
            (hardware, "AllGPUDevices", self.boards),
            (ram.psutil, "virtual_memory", lambda: SimpleNamespace(total=self.given["memory"][0])),
            (platform, "machine", lambda: "aarch64" if self.given.get("arm") == [1.0] else "x86_64"),
            (resource_tracker, "get_cached_tdp", lambda _: SimpleNamespace(model="replayed", tdp=self.given["cpuTdp"][0])),
            (resource_tracker.cpu, "is_rapl_available", lambda: False),
            # Without a load to go by the tool takes its last resort.
            (resource_tracker.cpu, "is_psutil_available", lambda: loaded),
        ]
        stack = ExitStack()
        for owner, name, reading in readings:
            stack.enter_context(patch.object(owner, name, reading))
        return stack

    def boards(self):
        boards = AllGPUDevices.__new__(AllGPUDevices)
        if self.has("gpuStated"):
            boards.devices = [ReportedBoard(at, kwh) for at, kwh in enumerate(self.given["gpuStated"])]
        else:
            boards.devices = [CountedBoard(self, at) for at in range(len(self.given["gpuCounter"]))]
        boards.device_count = len(boards.devices)
        return boards


class CountedBoard(GPUDevice):
    """A board with an energy counter in millijoules, which the tool reads and converts itself."""

    def __init__(self, machine, at):
        self.machine, self.at = machine, at
        super().__init__(handle=None, gpu_index=at)

    def _get_total_energy_consumption(self):
        return self.machine.given["gpuCounter"][self.at] if self.machine.passed else 0.0

    def _init_static_details(self):
        self._gpu_name, self._uuid = "replayed", f"replayed-{self.at}"

    def emit_selection_warning(self):
        pass


class ReportedBoard(SimpleNamespace):
    """A board of which the tool once reported the energy."""

    def __init__(self, at, kwh):
        super().__init__(gpu_index=at, kwh=kwh)

    def start(self):
        pass

    def emit_selection_warning(self):
        pass

    def delta(self, duration):
        return {"gpu_index": self.gpu_index, "delta_energy_consumption": Energy.from_energy(self.kwh), "power_usage": Power(0.0)}


def reported(kind, kwh):
    """A processor or memory of which the tool once reported the energy, counted among its kind."""

    class Reported(kind):
        def __init__(self):
            self._mode = "reported"

        def start(self):
            pass

        def measure_power_and_energy(self, last_duration):
            return Power(0.0), Energy.from_energy(kwh)

    return Reported()
