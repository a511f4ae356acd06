"""What is asked about a time that could not be read, and how that is known again, without the reader itself."""

from samordna.plandoc.dates import parse_swedish, to_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Text

_UNREAD = lazily(
    r"^Tiden ”.*” (?:kunde inte läsas som ett datum\.|kan vara [^.]*\. Ange dagen om det stämmer\.)$"
)
_SHORT = lazily(r"\d\d-\d\d-\d\d")
"""A day whose year is short, or a day of another order."""


def no_date(text: str) -> Text:
    """What is asked about a time that could not be read; with the day that it may be."""
    if _SHORT.fullmatch(text.strip()) and (day := parse_swedish(f"20{text.strip()}")):
        return Text(
            f"Tiden ”{text}” kan vara {to_swedish(day)}. Ange dagen om det stämmer.",
            f"The time “{text}” may be {to_swedish(day, 'en')}. Enter the day if that is right.",
        )
    return Text(
        f"Tiden ”{text}” kunde inte läsas som ett datum.", f"The time “{text}” could not be read as a date."
    )


def is_unread(doubt: str) -> bool:
    """Whether a doubt (in Swedish) is that a time could not be read, so that the activity has none of it."""
    return _UNREAD.search(doubt) is not None
