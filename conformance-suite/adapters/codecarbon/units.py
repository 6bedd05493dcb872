"""Decimal text with a unit, brought exactly to the unit that the tool reads; what cannot be brought there is refused."""

from decimal import Decimal, InvalidOperation, getcontext

getcontext().prec = 60

# One of each unit in the unit on the left of its row; exact by definition (1 kWh = 3.6 MJ, 1 lb = 0.45359237 kg).
TABLE = {
    "kWh": {"uJ": ("1", "3.6e12"), "mJ": ("1", "3.6e9"), "J": ("1", "3.6e6"), "kJ": ("1", "3600"), "MJ": ("1", "3.6"), "GJ": ("1000", "3.6"), "Wh": ("1", "1000"), "kWh": ("1", "1"), "MWh": ("1000", "1"), "GWh": ("1e6", "1")},
    "W": {"mW": ("1", "1000"), "W": ("1", "1"), "kW": ("1000", "1"), "MW": ("1e6", "1")},
    "s": {"ms": ("1", "1000"), "s": ("1", "1"), "min": ("60", "1"), "h": ("3600", "1"), "d": ("86400", "1")},
    "B": {"B": ("1", "1"), "kB": ("1e3", "1"), "MB": ("1e6", "1"), "GB": ("1e9", "1"), "TB": ("1e12", "1"), "KiB": ("1024", "1"), "MiB": ("1048576", "1"), "GiB": ("1073741824", "1"), "TiB": ("1099511627776", "1")},
    "1": {"1": ("1", "1"), "%": ("1", "100")},
    "gCO2e": {"mgCO2e": ("1", "1000"), "gCO2e": ("1", "1"), "kgCO2e": ("1000", "1"), "tCO2e": ("1e6", "1"), "lbCO2e": ("453.59237", "1"), "short_tonCO2e": ("907184.74", "1")},
    "L": {"mL": ("1", "1000"), "L": ("1", "1"), "m3": ("1000", "1")},
}


class Refusal(Exception):
    """A question without an answer: the requirement that is broken, and the place."""

    def __init__(self, requirement, at, message):
        super().__init__(message)
        self.requirement, self.at = requirement, at


def factor(unit, wanted, at):
    """One `unit` in `wanted`, both of the table or quotients of it."""
    parts, wanted_parts = unit.split("/"), wanted.split("/")
    known = {code: base for base, row in TABLE.items() for code in row}
    if len(parts) > 2 or any(part not in known for part in parts):
        raise Refusal("quantity-unit-closed", at, f'the unit "{unit}" is not in the table')
    if [known[part] for part in parts] != [known[part] for part in wanted_parts]:
        raise Refusal("quantity-unit-dimension", at, f"{unit} does not convert to {wanted}")
    product = Decimal(1)
    for position, (part, goal) in enumerate(zip(parts, wanted_parts)):
        (above, below), (goal_above, goal_below) = TABLE[known[part]][part], TABLE[known[goal]][goal]
        one = Decimal(above) * Decimal(goal_below) / (Decimal(below) * Decimal(goal_above))
        product = product * one if position == 0 else product / one
    return product


def decimals(given, wanted, at):
    """The values of a quantity or a series in a unit, exactly."""
    by = factor(given["unit"], wanted, at)
    try:
        return [Decimal(value) * by for value in given.get("values", [given.get("value")])]
    except (InvalidOperation, TypeError):
        raise Refusal("quantity-decimal-text", at, "a value is not decimal text") from None
