"""The days of a decision: which cannot be, and which are odd and yet may be right."""

from collections.abc import Iterator
from datetime import date

from samordna.plandoc.checking.calendar import earliest, latest
from samordna.plandoc.checking.wording import shown
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.vocabulary import Text

_EARLIEST = date(1990, 1, 1)
"""No municipality had such plans before."""
_MONTHS_AHEAD = 60
"""So long before a plan begins nobody decides on it."""
_MONTHS_BACK = 12


def doubts(day: date, *, today: date, before: date | None) -> Text | None:
    """What is odd about the day of a decision that is recorded ``today``, and yet may be right. ``before`` is the day of the last
    step that was recorded on an earlier day than the decision: steps of one day are entered afterwards together.
    """
    if before and day < before:
        return Text(
            f"Dagen är före steget innan, {shown(before).sv}. Rätta den, eller kryssa i att den stämmer.",
            f"The day is before the step before it, {shown(before).en}. Correct it, or tick that it is right.",
        )
    if day < months_after(today, -_MONTHS_BACK):
        return Text(
            "Dagen ligger mer än ett år tillbaka. Rätta den, eller kryssa i att den stämmer.",
            "The day is more than a year back. Correct it, or tick that it is right.",
        )
    return None


def of_the_day(
    day: date | None, today: date, sent: date | None, then: date | None, begins: date | None
) -> Iterator[tuple[str, Text]]:
    if day is None:
        yield "day", Text("Skriv vilken dag beslutet togs.", "Write the day of the decision.")
        return
    if day > today:
        yield (
            "day",
            Text("Beslutet kan inte vara taget i framtiden.", "The decision cannot lie in the future."),
        )
    elif day < _no_earlier_than(begins):
        yield (
            "day",
            Text(
                f"{day.year} är för tidigt för den här planen. Skriv rätt år.",
                f"{day.year} is too early for this plan. Write the right year.",
            ),
        )
    elif sent and day < sent:
        yield (
            "day",
            Text(
                f"Nämnden beslutade {shown(sent).sv}. Det här beslutet kan inte vara tidigare.",
                f"The committee decided on {shown(sent).en}. This decision cannot be earlier.",
            ),
        )
    elif then and day > then:
        yield (
            "day",
            Text(
                f"Kommunstyrelsen beslutade {shown(then).sv}. Nämndens beslut kan inte vara senare.",
                f"The executive board decided on {shown(then).en}. The committee's cannot be later.",
            ),
        )


def hinders_told(edtf: str | None, *, today: date, begins: date | None) -> Text | None:
    """Why a text that says when a plan was decided, to the day or more vaguely, cannot be right; None where it can."""
    first, last = earliest(edtf), latest(edtf)
    if edtf is None or first is None or last is None:
        return None
    day = first if first > today else min(last, today)
    wrong = next((text for _field, text in of_the_day(day, today, None, None, begins)), None)
    if wrong is None:
        return None
    told = shown(edtf)
    return Text(
        f"Planen säger att den beslutades {told.sv}. {wrong.sv}",
        f"The plan says that it was decided on {told.en}. {wrong.en}",
    )


def _no_earlier_than(begins: date | None) -> date:
    if begins is None or begins <= _EARLIEST:
        return _EARLIEST
    return max(_EARLIEST, months_after(begins, -_MONTHS_AHEAD))


def of_the_minutes(adjusted: date | None, day: date | None, today: date) -> Iterator[tuple[str, Text]]:
    if adjusted and day and adjusted < day:
        yield (
            "adjusted",
            Text(
                "Protokollet kan inte ha justerats före beslutet.",
                "The minutes cannot have been adjusted before the decision.",
            ),
        )
    elif adjusted and adjusted > today:
        yield (
            "adjusted",
            Text(
                "Protokollet kan inte ha justerats i framtiden.",
                "The minutes cannot have been adjusted in the future.",
            ),
        )
