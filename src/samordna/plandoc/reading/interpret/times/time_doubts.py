"""What is asked about the times of activities."""

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.schema import Activity
from samordna.plandoc.vocabulary import Text

Times = tuple[str | None, str | None]
"""A start and an end, either of which may be missing."""


def loosely(text: str, found: Times) -> Text:
    start, end = found
    if start and end:
        told = start if start == end else f"{start}/{end}"
        return Text(
            f"Tiden ”{text}” är läst som {to_swedish(told)}. Kontrollera den.",
            f"The time “{text}” was read as {to_swedish(told, 'en')}. Check it.",
        )
    read = to_swedish(end or start or ""), to_swedish(end or start or "", "en")
    if end:
        return Text(
            f"Tiden ”{text}” är läst som slut: {read[0]}. Kontrollera den.",
            f"The time “{text}” was read as an end: {read[1]}. Check it.",
        )
    return Text(
        f"Tiden ”{text}” är läst som start: {read[0]}. Kontrollera den.",
        f"The time “{text}” was read as a start: {read[1]}. Check it.",
    )


def several_times(text: str) -> Text:
    return Text(
        f"Tiden ”{text}” kan vara flera tillfällen. Den är läst som start och slut. Kontrollera den.",
        f"The time “{text}” may be several occasions. It was read as a start and an end. Check it.",
    )


def ends_before_start(activity: Activity) -> Text:
    starts, ends = activity.starts or "", activity.ends or ""
    return Text(
        f"Slutet ({to_swedish(ends)}) ligger före starten ({to_swedish(starts)}).",
        f"The end ({to_swedish(ends, 'en')}) is before the start ({to_swedish(starts, 'en')}).",
    )


def two_ends(one: str, other: str) -> Text:
    return Text(
        f"Två slut anges: {to_swedish(one)} och {to_swedish(other)}. Det senare, ur kolumnen för slut, är taget.",
        f"Two ends are given: {to_swedish(one, 'en')} and {to_swedish(other, 'en')}. The one in the column of ends was taken.",
    )
