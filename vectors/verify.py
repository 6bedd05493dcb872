#!/usr/bin/env python3
"""Recomputes every numeric vector from the published definition of its methodology.

Standard library only, and nothing of the calculator: the formulas are read with Python's own parser and worked out in
decimals of 60 digits. A vector that this script and the generator disagree on is a fault of one of them.

    python3 vectors/verify.py [FOLDER THAT HOLDS vectors/ AND spec/]

Exit code 0 when every value agrees to 1e-30, 1 when one does not.
"""

import ast
import json
import math
import re
import sys
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction
from pathlib import Path

getcontext().prec = 60

# One unit in base units (kWh, kW, h, gCO2e, GB, L, fu, 1), typed from the definitions.
UNITS = {
    "uJ": Fraction(1, 3_600_000_000_000), "mJ": Fraction(1, 3_600_000_000), "J": Fraction(1, 3_600_000), "kJ": Fraction(1, 3600),
    "MJ": Fraction(10, 36), "GJ": Fraction(10_000, 36), "Wh": Fraction(1, 1000), "kWh": Fraction(1), "MWh": Fraction(1000), "GWh": Fraction(10**6),
    "mW": Fraction(1, 10**6), "W": Fraction(1, 1000), "kW": Fraction(1), "MW": Fraction(1000),
    "ms": Fraction(1, 3_600_000), "s": Fraction(1, 3600), "min": Fraction(1, 60), "h": Fraction(1), "d": Fraction(24),
    "mgCO2e": Fraction(1, 1000), "gCO2e": Fraction(1), "kgCO2e": Fraction(1000), "tCO2e": Fraction(10**6),
    "lbCO2e": Fraction("453.59237"), "short_tonCO2e": 2000 * Fraction("453.59237"),
    "B": Fraction(1, 10**9), "kB": Fraction(1, 10**6), "MB": Fraction(1, 1000), "GB": Fraction(1), "TB": Fraction(1000),
    "KiB": Fraction(2**10, 10**9), "MiB": Fraction(2**20, 10**9), "GiB": Fraction(2**30, 10**9), "TiB": Fraction(2**40, 10**9),
    "mL": Fraction(1, 1000), "L": Fraction(1), "m3": Fraction(1000), "fu": Fraction(1),
    "kg": Fraction(1), "m": Fraction(1, 1000), "km": Fraction(1), "mm2": Fraction(1, 100), "cm2": Fraction(1), "m2": Fraction(10_000),
    "mgSbe": Fraction(1, 1000), "gSbe": Fraction(1), "kgSbe": Fraction(1000), "kJpe": Fraction(1, 1000), "MJpe": Fraction(1), "1": Fraction(1), "%": Fraction(1, 100),
}


def factor(unit):
    above, _, below = unit.partition("/")
    return math.prod(UNITS[one] for one in above.split("*")) / math.prod(UNITS[one] for one in below.split("*") if one)


def base(text, unit):
    by = factor(unit)
    return Decimal(text) * by.numerator / by.denominator


class Series(dict):
    """Values by position; a position is a frozenset of (index, number)."""


def positions(values):
    """The positions of several values met: every combination that agrees where they share an index."""
    met = [frozenset()]
    for value in values:
        if not isinstance(value, Series):
            continue
        joined = []
        for one in met:
            known = dict(one)
            for other in value:
                if all(known.get(index, number) == number for index, number in other):
                    joined.append(one | other)
        met = list(dict.fromkeys(joined))
    return met


def at(value, position):
    if not isinstance(value, Series):
        return value
    return next(v for k, v in value.items() if k <= position)


def each(apply, *values):
    if not any(isinstance(v, Series) for v in values):
        return apply(*values)
    return Series({p: apply(*(at(v, p) for v in values)) for p in positions(values)})


def reduce(apply, value, over=None):
    if not isinstance(value, Series):
        return apply([value])
    groups = {}
    for position, one in value.items():
        kept = frozenset() if over is None else frozenset(p for p in position if p[0] != over)
        groups.setdefault(kept, []).append(one)
    if over is None or set(groups) <= {frozenset()}:
        return apply(groups.get(frozenset(), []))
    return Series({kept: apply(items) for kept, items in groups.items()})


def binary64(value):
    """The nearest double, exactly."""
    return Decimal(float(value))


def places(rounding):
    return lambda value, digits=Decimal(0): value.quantize(Decimal(1).scaleb(-int(digits)), rounding=rounding)


SINGLE = {
    "ceil": lambda a: a.to_integral_value(ROUND_CEILING), "floor": lambda a: a.to_integral_value(ROUND_FLOOR),
    "round": places(ROUND_HALF_EVEN), "fixed": places(ROUND_HALF_UP), "double": binary64, "abs": abs,
    "exp": lambda a: a.exp(), "ln": lambda a: a.ln(), "log2": lambda a: a.ln() / Decimal(2).ln(), "sqrt": lambda a: a.sqrt(),
    "min": min, "max": max,
}
REDUCTIONS = {
    "sum": lambda items: sum(items, Decimal(0)), "mean": lambda items: sum(items, Decimal(0)) / len(items),
    "count": lambda items: Decimal(len(items)), "min": min, "max": max,
}
OPERATORS = {
    ast.Add: lambda a, b: a + b, ast.Sub: lambda a, b: a - b, ast.Mult: lambda a, b: a * b, ast.Div: lambda a, b: a / b, ast.Pow: lambda a, b: a**b,
}
COMPARISONS = {
    ast.Lt: lambda a, b: a < b, ast.LtE: lambda a, b: a <= b, ast.Gt: lambda a, b: a > b, ast.GtE: lambda a, b: a >= b,
    ast.Eq: lambda a, b: a == b, ast.NotEq: lambda a, b: a != b,
}


def tree(formula):
    """A formula as Python's parser reads it: ^ is **, and if() may not be a keyword."""
    return ast.parse(re.sub(r"\bif\(", "if_(", formula).replace("^", "**"), mode="eval").body


def names(node):
    called = {id(n.func) for n in ast.walk(node) if isinstance(n, ast.Call)}
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and id(n) not in called and n.id not in INDEXES}


INDEXES = {"client", "round", "device", "processor", "module", "disk", "supply", "server", "component", "instrument", "interval", "point"}


def between(x, xs, ys):
    """On the straight line between the two points around x."""
    i = next(i for i in range(1, len(xs)) if xs[i - 1] <= x <= xs[i])
    return ys[i - 1] + (x - xs[i - 1]) / (xs[i] - xs[i - 1]) * (ys[i] - ys[i - 1])


def work_out(node, known, text):
    def go(one):
        return work_out(one, known, text)

    if isinstance(node, ast.Constant):
        return Decimal(ast.get_source_segment(text, node))
    if isinstance(node, ast.Name):
        return known[node.id]
    if isinstance(node, ast.UnaryOp):
        return each(lambda a: -a, go(node.operand))
    if isinstance(node, ast.BinOp):
        return each(OPERATORS[type(node.op)], go(node.left), go(node.right))
    name, arguments = node.func.id, node.args
    if name == "if_":
        test, yes, no = arguments
        left, right = go(test.left), go(test.comparators[0])
        holds = COMPARISONS[type(test.ops[0])]
        if not isinstance(left, Series) and not isinstance(right, Series):
            return go(yes if holds(left, right) else no)
        return each(lambda a, b, y, n: y if holds(a, b) else n, left, right, go(yes), go(no))
    if name in ("sum", "mean", "count") or (name in ("min", "max") and len(arguments) == 1):
        return reduce(REDUCTIONS[name], go(arguments[0]), arguments[1].id if len(arguments) > 1 else None)
    if name == "interp":
        value, xs, ys = (go(argument) for argument in arguments)
        return each(lambda x: between(x, list(xs.values()), list(ys.values())), value)
    return each(SINGLE[name], *(go(argument) for argument in arguments))


def constant(value, unit):
    """A list of values is a series over the points of a curve."""
    if not isinstance(value, list):
        return base(value, unit)
    return Series({frozenset({("point", i)}): base(v, unit) for i, v in enumerate(value)})


def calculate(definition, inputs, want):
    known = {name: constant(one["value"], one["unit"]) for name, one in definition["constants"].items()}
    for name, one in inputs.items():
        if "values" in one:
            known[name] = Series({frozenset({(one["index"], i)}): base(v, one["unit"]) for i, v in enumerate(one["values"])})
        else:
            known[name] = base(one["value"], one["unit"])
    for step in definition["steps"]:
        for formula in step["formula"]:
            parsed = tree(formula)
            if names(parsed) <= set(known):
                text = re.sub(r"\bif\(", "if_(", formula).replace("^", "**")
                try:
                    known[step["name"]] = work_out(parsed, known, text)
                except ArithmeticError:
                    pass  # A step that this vector does not ask for may have no value.
                break
        if step["name"] == want:
            return known[want]
    raise KeyError(want)


def main(top):
    wrong = checked = 0
    for entry in json.loads((top / "vectors/index.json").read_text("utf-8"))["methodologies"]:
        name = f"{entry['id']}-{entry['version']}"
        folder = top / "vectors" / name
        definition = json.loads((top / f"spec/methodologies/{name}.json").read_text("utf-8"))
        prompts = {one["id"]: one for one in json.loads((folder / "prompt.json").read_text("utf-8"))["prompts"]}
        for expected in json.loads((folder / "expect.json").read_text("utf-8"))["expectations"]:
            prompt = prompts[expected["id"]]
            if expected["result"] != "value" or prompt["op"] != "calculate":
                continue
            found = calculate(definition, prompt["input"], prompt["want"])
            stated = base(expected["check"]["decimal"], expected["check"]["unit"])
            checked += 1
            if abs(found - stated) > Decimal("1e-30") * max(abs(stated), Decimal(1)):
                wrong += 1
                print(f"{expected['id']}: {found} here, {stated} in the vector", file=sys.stderr)
    print(f"{checked} values recomputed, {wrong} disagree")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent))
