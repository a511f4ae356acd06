"""What there is to choose for a problem: areas that may be spoken of, and the picture's sources."""

from dataclasses import dataclass
from typing import Self

from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.organisation.rules import chain
from samordna.plandoc.picture.words import Distribution
from samordna.situation.areas.queries import areas_of, choosable_tree, reason_not
from samordna.situation.enums import Stance
from samordna.situation.models import Picture, Problem, ProblemSource, Source
from samordna.situation.queries import sources_seen

Choices = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Offered:
    """``areas_now`` and ``stances_now`` are chosen already; ``hidden_stances`` are of sources that are not the user's to see."""

    areas: Choices
    sources: Choices
    areas_now: list[int]
    stances_now: dict[str, list[int]]
    hidden_stances: dict[int, str]
    restricted: list[Source]

    @classmethod
    def of(cls, picture: Picture, access: Access, problem: Problem) -> Self:
        sources = list(sources_seen(picture, access))
        seen = {one.pk for one in sources}
        stances = _stances(problem) if problem.pk else {}
        areas, now = _areas(picture, problem)
        return cls(
            areas,
            [(one.pk, one.name) for one in sources if one.withdrawn_at is None or one.pk in stances],
            now,
            {
                "speaks_for": [pk for pk, said in stances.items() if said == Stance.FOR and pk in seen],
                "speaks_against": [
                    pk for pk, said in stances.items() if said == Stance.AGAINST and pk in seen
                ],
            },
            {pk: said for pk, said in stances.items() if pk not in seen},
            [one for one in sources if one.distribution == Distribution.RESTRICTED],
        )


def _areas(picture: Picture, problem: Problem) -> tuple[Choices, list[int]]:
    """Those that may be chosen, then what stands there although it may not, with why. What has become another is that."""
    offered = [
        (area.pk, "\u2003" * level + area.name) for area, level in choosable_tree(picture.municipality)
    ]
    if not problem.areas:
        return offered, []
    known = {area.pk: area for area in areas_of(picture.municipality)}
    links = {pk: area.successor_id for pk, area in known.items()}
    now = [*dict.fromkeys([pk, *chain(pk, links)][-1] for pk in problem.areas)]
    may_be = {pk for pk, _name in offered}
    least = picture.municipality.least_inhabitants
    told = [
        (pk, _("%(name)s (%(reason)s)") % {"name": area.name, "reason": reason_not(area, least)})
        for pk in now
        if pk not in may_be and (area := known.get(pk))
    ]
    return [*offered, *told], now


def _stances(problem: Problem) -> dict[int, str]:
    rows = ProblemSource.objects.present().filter(problem=problem, source__removed_at=None)
    return dict(rows.values_list("source", "stance"))
