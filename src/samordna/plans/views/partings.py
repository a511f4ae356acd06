"""What does not come along into a new version, as its page tells it."""

from dataclasses import dataclass
from itertools import groupby

from samordna.core.page_pieces import said
from samordna.plandoc.carried_over import Carried, NotCarried
from samordna.plans.forms.beginning import NextVersionForm

PERIOD = frozenset({"metadata.period_start", "metadata.period_end"})


@dataclass(frozen=True, slots=True)
class Parting:
    """Those of a kind that do not come along, or are counted on: their titles by the reason."""

    kind: str
    count: int
    reasons: list[tuple[str, list[str]]]


def partings(told: list[Carried], form: NextVersionForm) -> list[Parting]:
    """The period is left out where it is chosen in the form."""
    chosen = PERIOD if form.periods else frozenset()
    found = []
    for one in told:
        left = [part for part in one.left if part.where not in chosen]
        if left:
            found.append(Parting(said(one.kind.title), len(left), _by_reason(left)))
    return found


def _by_reason(left: list[NotCarried]) -> list[tuple[str, list[str]]]:
    def reason(part: NotCarried) -> str:
        return said(part.reason)

    return [
        (why, [said(part.title) for part in parts])
        for why, parts in groupby(sorted(left, key=reason), key=reason)
    ]
