"""Which of the decisions that a plan's text tells of is the one that is being recorded."""

from collections.abc import Sequence

from samordna.plandoc.checking.calendar import earliest, latest
from samordna.plandoc.schema import Decision
from samordna.plandoc.vocabulary import Outcome
from samordna.plandoc.writing.cover import paragraph_of


def told_already(told: Sequence[Decision], recorded: Decision) -> Decision | None:
    """The same decision as the text has it; else the last that the text tells of that body, whose decision is known only now.

    What the body sent back was another decision, and so was what it decided when it now sends the plan back.
    """
    of_body = [one for one in told if _is_of_body(one, recorded)]
    same = [one for one in of_body if _is_same(one, recorded)]
    if same:
        return same[-1]
    taken = [one for one in of_body if Outcome.RETURNED not in (one.outcome, recorded.outcome)]
    return taken[-1] if taken else None


def _is_of_body(told: Decision, recorded: Decision) -> bool:
    names = {name.strip().casefold() for name in (told.body, recorded.body) if name and name.strip()}
    return told.kind is recorded.kind and len(names) <= 1


def _is_same(told: Decision, recorded: Decision) -> bool:
    """Whether both are of one day, or of one section where the text does not tell the day."""
    first, last = earliest(told.date), latest(told.date)
    if first and last:
        return first == last == earliest(recorded.date)
    return bool(told.section) and paragraph_of(told.section) == paragraph_of(recorded.section)
