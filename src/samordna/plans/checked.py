"""A version held to every check, once for all who ask: the page, its file of checks, what it lacks and what hinders its steps."""

from django.utils.timezone import localdate

from samordna.core.personal_data import Look
from samordna.plandoc.checking import Report, check
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.schema import PlanDocument
from samordna.plans.models import PlanVersion
from samordna.plans.template.queries import demands_on


def checked(version: PlanVersion, document: PlanDocument) -> Report:
    """``document`` is the version as far as whoever asks may read it; its municipality must be loaded."""
    return check(
        document,
        today=localdate(),
        rules=version.municipality.rules,
        look=Look(),
        demands=demands_on(version, document),
        is_decided=LOOKS[State(version.state)].frozen,
    )
