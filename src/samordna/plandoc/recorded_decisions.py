"""What must be true of a decision on a plan before it is recorded (KL 5:65-67, 8:12; docs/domain.md, S2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from samordna.plandoc.checking.wording import shown
from samordna.plandoc.vocabulary import Outcome, Text
from samordna.plandoc.writing.cover import paragraph_of


@dataclass(frozen=True, slots=True)
class RecordedDecision:
    """A decision as the minutes tell it. ``adjusted`` is the day on which the minutes were adjusted, where that is known."""

    day: date | None
    section: str
    registry_number: str
    outcome: Outcome | None
    conditions: tuple[str, ...] = ()
    adjusted: date | None = None


def lacking(decision: RecordedDecision, *, today: date, sent: date | None = None) -> dict[str, Text]:
    """What stands in the way of recording it, by the field that mends it; empty when nothing does.

    ``sent`` is the first day on which the body can have decided: when the body before it did.
    """
    return dict((*_of_the_day(decision, today, sent), *_of_the_rest(decision)))


def _of_the_day(decision: RecordedDecision, today: date, sent: date | None) -> Iterator[tuple[str, Text]]:
    day = decision.day
    if day is None:
        yield "day", Text("Skriv vilken dag beslutet togs.", "Write the day of the decision.")
        return
    if day > today:
        yield (
            "day",
            Text("Beslutet kan inte vara taget i framtiden.", "The decision cannot lie in the future."),
        )
    elif sent and day < sent:
        yield (
            "day",
            Text(
                f"Nämnden beslutade {shown(sent).sv}. Det här beslutet kan inte vara tidigare.",
                f"The committee decided on {shown(sent).en}. This decision cannot be earlier.",
            ),
        )
    if decision.adjusted and decision.adjusted < day:
        yield (
            "adjusted",
            Text(
                "Protokollet kan inte ha justerats före beslutet.",
                "The minutes cannot have been adjusted before the decision.",
            ),
        )


def _of_the_rest(decision: RecordedDecision) -> Iterator[tuple[str, Text]]:
    if not paragraph_of(decision.section):
        yield "section", Text("Skriv beslutets paragraf i protokollet.", "Write the section of the minutes.")
    if decision.outcome is None:
        yield "outcome", Text("Välj vad som beslutades.", "Choose what was decided.")
    conditions = [condition for condition in decision.conditions if condition.strip()]
    if decision.outcome is Outcome.APPROVED_ON_CONDITIONS and not conditions:
        yield (
            "conditions",
            Text("Skriv villkoren, ett på varje rad.", "Write the conditions, one on each line."),
        )
    if conditions and decision.outcome is not Outcome.APPROVED_ON_CONDITIONS:
        yield (
            "outcome",
            Text(
                "Det finns villkor. Välj ”Godkänd med villkor”, eller ta bort dem.",
                "There are conditions. Choose “Approved on conditions”, or take them away.",
            ),
        )
