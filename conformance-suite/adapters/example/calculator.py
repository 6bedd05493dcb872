"""A calculator of the Software Carbon Intensity, as a vendor might have one: it stands in for your tool."""


class InputError(ValueError):
    """An argument that is missing, out of its range, or zero where it divides."""

    def __init__(self, argument, fault):
        super().__init__(f"{argument} is {fault}")
        self.argument, self.fault = argument, fault


def check(least=0.0, **figures):
    """Every figure is there, and none is smaller than it can be."""
    for argument, figure in figures.items():
        if figure is None:
            raise InputError(argument, "missing")
        if min(figure if isinstance(figure, list) else [figure], default=least) < least:
            raise InputError(argument, "out of range")


def operational(it_energy_kwh=None, metered_energy_kwh=None, pue=None, grid_g_per_kwh=None, **_):
    """Grams from electricity: what the devices drew times the PUE, or what the building's meter shows."""
    check(grid_g_per_kwh=grid_g_per_kwh)
    if it_energy_kwh is None and metered_energy_kwh is not None:
        check(metered_energy_kwh=metered_energy_kwh)
        return sum(metered_energy_kwh) * grid_g_per_kwh
    check(it_energy_kwh=it_energy_kwh)
    check(least=1.0, pue=pue)
    return sum(it_energy_kwh) * pue * grid_g_per_kwh


def embodied(count=None, embodied_g=None, hours=None, lifespan_hours=None, share=None, reserved=None, total=None, **_):
    """Grams from making the devices, by the share of their life and of their capacity that was reserved."""
    check(count=count, embodied_g=embodied_g, hours=hours, lifespan_hours=lifespan_hours)
    if share is None:
        check(reserved=reserved, total=total)
        if 0.0 in total:
            raise InputError("total", "zero")
        share = [part / whole for part, whole in zip(reserved, total)]
    check(share=share)
    if 0.0 in lifespan_hours:
        raise InputError("lifespan_hours", "zero")
    return sum(n * grams * h / life * part for n, grams, h, life, part in zip(count, embodied_g, hours, lifespan_hours, share))


def emissions(**figures):
    """Grams from electricity and from making the devices."""
    return operational(**figures) + embodied(**figures)


def score(functional_units=None, **figures):
    """Grams for each functional unit."""
    check(functional_units=functional_units)
    if functional_units == 0:
        raise InputError("functional_units", "zero")
    return emissions(**figures) / functional_units
