"""What must be true of a decision on a plan before it is recorded (KL 5:65-67, 8:12; docs/domain.md, S2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from samordna.plandoc.decision_days import of_the_day, of_the_minutes
from samordna.plandoc.lazily import lazily
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


_SECTION = lazily(r"§{1,2} 0*[1-9][\w\s/.,:()–-]*")
_LIST_SIGN = lazily(r"^\s*(?:[-–—•*·▪●]+|\(?\d{1,2}[.)](?=\s))\s*")


def lacking(
    decision: RecordedDecision,
    *,
    today: date,
    sent: date | None = None,
    then: date | None = None,
    begins: date | None = None,
) -> dict[str, Text]:
    """What stands in the way of recording it, by the field that mends it; empty when nothing does.

    ``sent`` is the first day on which the body can have decided: when the body before it did. ``then`` is the day on which the
    body after it did, where that is recorded already. ``begins`` is the first day of what is decided on, as far as is known.
    """
    return dict(
        (
            *of_the_day(decision.day, today, sent, then, begins),
            *of_the_minutes(decision.adjusted, decision.day, today),
            *_of_the_rest(decision),
        )
    )


def conditions_in(lines: Iterable[str]) -> tuple[str, ...]:
    """The conditions as they are said, without the signs of a list that they were pasted from; none that says nothing."""
    said = (_LIST_SIGN.sub("", line).strip() for line in lines)
    return tuple(line for line in said if any(map(str.isalnum, line)))


def hinders_correction(before: Outcome | None, now: Outcome | None, *, is_adopted: bool) -> Text | None:
    """Why a decision cannot be corrected from one outcome to another: whether the plan came back is no slip of the pen."""
    if Outcome.RETURNED not in (before, now) or before is now:
        return None
    if is_adopted:
        return Text(
            "Planen är sparad som beslutad, så beslutet går inte att rätta till Återremitterad. Börja en ny version.",
            "The plan is kept as decided, so the decision cannot be corrected to Returned. Begin a new version.",
        )
    return Text(
        "Ta tillbaka planen till utkast och registrera beslutet på nytt.",
        "Take the plan back to draft and record the decision anew.",
    )


def _of_the_rest(decision: RecordedDecision) -> Iterator[tuple[str, Text]]:
    if not _SECTION.fullmatch(paragraph_of(decision.section)):
        yield (
            "section",
            Text(
                "Skriv beslutets paragraf i protokollet med siffror, till exempel 12.",
                "Write the section of the minutes in figures, such as 12.",
            ),
        )
    if decision.outcome is None:
        yield "outcome", Text("Välj vad som beslutades.", "Choose what was decided.")
    yield from of_conditions(decision.outcome, decision.conditions)


def of_conditions(outcome: Outcome | None, conditions: Iterable[str]) -> Iterator[tuple[str, Text]]:
    """What does not go together in an outcome and its conditions, by the field that mends it."""
    has_any = any(condition.strip() for condition in conditions)
    if outcome is Outcome.APPROVED_ON_CONDITIONS and not has_any:
        yield (
            "conditions",
            Text("Skriv villkoren, ett på varje rad.", "Write the conditions, one on each line."),
        )
    if has_any and outcome is not Outcome.APPROVED_ON_CONDITIONS:
        yield (
            "outcome",
            Text(
                "Det finns villkor. Välj ”Godkänd med villkor”, eller ta bort dem.",
                "There are conditions. Choose “Approved on conditions”, or take them away.",
            ),
        )
