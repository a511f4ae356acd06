"""The personal-data guard as forms use it: some findings stop the save, likely ones ask for a decision that is logged."""

from collections.abc import Mapping
from dataclasses import dataclass

from samordna.core.models import GuardDecision
from samordna.plandoc.guard import Hit, scan


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and the field it stands in."""

    field: str
    hit: Hit


def findings(texts: Mapping[str, str | None]) -> list[Found]:
    """The guard's findings in several fields, in their order."""
    return [Found(field, hit) for field, text in texts.items() if text for hit in scan(text)]


def decisions_log(*, municipality_id: int, user_id: int | None, place: str, found: list[Found]) -> None:
    """Remember that a person looked at likely findings and kept the texts.

    Only the kind and the place are kept, never the text: the log must not become what the guard prevents.
    """
    GuardDecision.objects.bulk_create(
        GuardDecision(
            municipality_id=municipality_id,
            user_id=user_id,
            place=f"{place}: {one.field}"[:200],
            kind=one.hit.kind.value,
        )
        for one in found
    )
