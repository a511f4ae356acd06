"""What happens when a municipality has been set up. The slices above say so when they start; this one may not import them."""

from collections.abc import Callable

from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality

Step = Callable[[Municipality], object]

_STEPS: list[Step] = []


def register(step: Step) -> None:
    """Called once from a slice's ``AppConfig.ready``."""
    if step not in _STEPS:
        _STEPS.append(step)


def fill(municipality: Municipality) -> None:
    """Give a new municipality what every one begins with."""
    with acting_for(municipality.pk):
        for step in _STEPS:
            step(municipality)
