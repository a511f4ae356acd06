"""The door that every text passes on its way in: form, import, organisation file, command line, field.

Some findings stop the save, likely ones ask for a decision that is logged. What the municipality knows to be no person passes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from samordna.core.advice import TAUGHT
from samordna.core.known import Known, Writer, known_now
from samordna.core.models import GuardDecision
from samordna.core.scan_memory import scanned
from samordna.core.venues import venue_names
from samordna.plandoc.guard import Hit, asked_of_a_venue


@dataclass(frozen=True, slots=True)
class FieldHit:
    """A finding and the field it stands in."""

    field: str
    hit: Hit


class Look:
    """The guard as the municipality of the transaction needs it, for as many texts as come.

    What it knows is asked for once, and only when something is found. A text that comes again is looked at once.
    Of a text in a ``field`` whose name is a venue's it finds no more than stands out there.
    """

    def __init__(self) -> None:
        self._found: dict[str, list[Hit]] = {}

    def __call__(self, text: str, field: str = "") -> list[Hit]:
        if text not in self._found:
            self._found[text] = self.known.scan(text) if scanned(text) else []
        found = self._found[text]
        return asked_of_a_venue(text, found) if found and field in venue_names() else found

    @cached_property
    def known(self) -> Known:
        return known_now()


def findings(texts: Mapping[str, str | None]) -> list[FieldHit]:
    """The guard's findings in several fields, in their order."""
    look = Look()
    return [FieldHit(field, hit) for field, text in texts.items() if text for hit in look(text, field)]


def decisions_log(
    *,
    municipality_id: int,
    user_id: int | None,
    place: str,
    hits: Iterable[FieldHit],
    answer: str = GuardDecision.Answer.KEPT,
) -> None:
    """Remember that a person looked at findings, and what they said.

    Only the kind and the place are kept, never the text: the log must not become what the guard prevents.
    """
    GuardDecision.objects.bulk_create(
        GuardDecision(
            municipality_id=municipality_id,
            user_id=user_id,
            place=f"{place}: {one.field}"[:200],
            kind=one.hit.kind.value,
            answer=answer,
        )
        for one in hits
    )


def answers_log(
    writer: Writer, *, place: str, decided: Iterable[FieldHit], remembered: Iterable[FieldHit]
) -> None:
    """The same of a form's answers: what was kept, and what was said to be no person's, by what that is called."""
    answers: dict[str, list[FieldHit]] = {GuardDecision.Answer.KEPT: list(decided)}
    for one in remembered:
        answers.setdefault(TAUGHT[one.hit.kind], []).append(one)
    for answer, hits in answers.items():
        if hits:
            decisions_log(
                municipality_id=writer.municipality_id,
                user_id=writer.user_id,
                place=place,
                hits=hits,
                answer=answer,
            )
