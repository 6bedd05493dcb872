"""The half of an adapter that is the same for every tool: lines, units and figures. Standard library only."""

import json
import math
import sys
from fractions import Fraction

# Only the protocol goes to standard output: what the tool prints, now and later, goes to standard error.
PROTOCOL, sys.stdout = sys.stdout, sys.stderr

# One of each unit in the first unit of its row, exactly: how many of these, divided by so many.
UNITS = [
    {"kWh": "1", "Wh": "1/1000", "MWh": "1000", "GWh": "1000000", "J": "1/3600000", "kJ": "1/3600",
     "MJ": "1/3.6", "GJ": "1000/3.6", "mJ": "1/3600000000", "uJ": "1/3600000000000"},
    {"W": "1", "mW": "1/1000", "kW": "1000", "MW": "1000000"},
    {"gCO2e": "1", "mgCO2e": "1/1000", "kgCO2e": "1000", "tCO2e": "1000000", "lbCO2e": "453.59237",
     "short_tonCO2e": "907184.74"},
    {"h": "1", "ms": "1/3600000", "s": "1/3600", "min": "1/60", "d": "24"},
    {"GB": "1", "B": "1/1e9", "kB": "1/1e6", "MB": "1/1e3", "TB": "1000", "KiB": "1024/1e9",
     "MiB": "1048576/1e9", "GiB": "1073741824/1e9", "TiB": "1099511627776/1e9"},
    {"L": "1", "mL": "1/1000", "m3": "1000"},
    {"fu": "1"},
    {"1": "1", "%": "1/100"},
]  # fmt: skip


class Refusal(Exception):
    """A question that has no answer: the requirement that it breaks, and the place in the question."""

    def __init__(self, requirement, at, message):
        super().__init__(message)
        self.requirement, self.at = requirement, at


def parts(unit, at):
    """Row and size of a unit and, after a slash, of the one below it."""
    found = []
    for part in unit.split("/"):
        row = next((number for number, row in enumerate(UNITS) if part in row), None)
        if row is None or len(found) == 2:
            raise Refusal("quantity-unit-closed", at, f'the unit "{unit}" is not in the table')
        many, _, few = UNITS[row][part].partition("/")
        found.append((row, Fraction(many) / Fraction(few or 1)))
    return found


def figures(given, wanted, at):
    """A quantity as a float, a series as a list of floats, in the unit that the tool reads; exact until then."""
    ours, theirs = parts(given["unit"], at), parts(wanted, at)
    if [row for row, _ in ours] != [row for row, _ in theirs]:
        raise Refusal("quantity-unit-dimension", at, f'{given["unit"]} does not convert to {wanted}')
    by = ours[0][1] / theirs[0][1]
    if len(ours) == 2:
        by /= ours[1][1] / theirs[1][1]
    if "values" in given:
        return [float(Fraction(text) * by) for text in given["values"]]
    return float(Fraction(given["value"]) * by)


def value(number, unit):
    """A float as text with all its digits. What is no number is no answer."""
    if not math.isfinite(number):
        raise ArithmeticError(f"the tool answered {number}")
    return {"value": repr(number), "unit": unit}


def result(case, answer):
    """Exactly one of value, refuse, unsupported and fault."""
    op, given = case["op"], case["input"]
    try:
        if op == "echo":
            return {"value": given["value"]}
        if op == "add":
            return {"value": value(sum(figures(given[name], "kWh", f"/input/{name}") for name in ("a", "b")), "kWh")}
        found = answer(op, case.get("methodology"), case["want"], given)
        if found is None:
            return {"unsupported": {"feature": case["want"], "reason": "the tool does not have it"}}
        return {"value": found}
    except Refusal as refusal:
        return {"refuse": {"requirement": refusal.requirement, "at": refusal.at, "message": str(refusal)}}
    except Exception as error:  # A failure of the tool is reported, not hidden behind a refusal.
        return {"fault": {"message": " ".join(f"{type(error).__name__}: {error}".split())}}


def reply(message, greeting, answer):
    kind = message["type"]
    if kind == "case":
        return {"type": "result", "case": message["case"], **result(message, answer)}
    if kind == "hello":
        return {"type": "hello.ok", "id": message["id"], "protocol": 1, **greeting}
    if kind == "identify":
        return {"type": "identify.ok", "id": message["id"], "system": greeting["system"]}
    return {"type": f"{kind}.ok", "id": message["id"]}  # configure, reset, bye


def serve(greeting, answer):
    """Answers line by line until it is told to leave."""
    for line in sys.stdin:
        try:
            message = json.loads(line)
        except ValueError:
            print(f"passed over, no JSON: {line[:80]!r}", file=sys.stderr)
            continue
        print(json.dumps(reply(message, greeting, answer)), file=PROTOCOL, flush=True)
        if message["type"] == "bye":
            return
