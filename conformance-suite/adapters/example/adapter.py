"""An adapter for one tool: what it claims, how it is asked, and what its errors mean. It calculates nothing itself."""

from protocol import Refusal, figures, serve, value  # first, as it takes standard output for itself

import calculator  # your tool

METHODOLOGY = "sci@1.1"

# What the tool calculates, by the names of the methodology, and the unit in which it answers.
QUANTITIES = {
    "operational": (calculator.operational, "gCO2e"),
    "embodied": (calculator.embodied, "gCO2e"),
    "emissions": (calculator.emissions, "gCO2e"),
    "score": (calculator.score, "gCO2e/fu"),
}

# What it is given, by the names of the methodology: its own name for it, and the unit that it reads.
INPUTS = {
    "energy": ("it_energy_kwh", "kWh"),
    "meteredEnergy": ("metered_energy_kwh", "kWh"),
    "pue": ("pue", "1"),
    "intensity": ("grid_g_per_kwh", "gCO2e/kWh"),
    "devices": ("count", "1"),
    "totalEmbodied": ("embodied_g", "gCO2e"),
    "timeReserved": ("hours", "h"),
    "expectedLifespan": ("lifespan_hours", "h"),
    "share": ("share", "1"),
    "resourcesReserved": ("reserved", "1"),
    "totalResources": ("total", "1"),
    "functionalUnits": ("functional_units", "fu"),
}

# Which requirement a question breaks that the tool refuses.
REQUIREMENTS = {
    "missing": "calculation-missing-input",
    "out of range": "calculation-input-range",
    "zero": "calculation-division-by-zero",
}


def answer(op, methodology, want, given):
    """The tool's answer to one question; None where it has nothing of the kind."""
    if op != "calculate" or methodology != METHODOLOGY or want not in QUANTITIES:
        return None
    calculate, unit = QUANTITIES[want]
    known = [name for name in given if name in INPUTS]
    arguments = {INPUTS[name][0]: figures(given[name], INPUTS[name][1], f"/input/{name}") for name in known}
    try:
        return value(calculate(**arguments), unit)
    except calculator.InputError as error:
        name = next(name for name, (argument, _) in INPUTS.items() if argument == error.argument)
        raise Refusal(REQUIREMENTS[error.fault], f"/input/{name}", str(error)) from error


if __name__ == "__main__":
    serve(
        {
            "system": {"name": "Example calculator", "version": "1.0.0", "vendor": "Example Ltd"},
            "adapter": {"name": "example-adapter", "version": "1.0.0"},
            "claims": [{"methodology": METHODOLOGY, "quantities": list(QUANTITIES)}],
            "unknownMember": "ignored",
        },
        answer,
    )
