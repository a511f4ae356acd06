"""Labels that lines of flat text begin with, before their values."""

import re

from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.labels import meaning_of

_FIELD = re.compile(r"(?P<label>[A-ZÅÄÖ][\w/ -]{1,38}?)(?:\s\d{1,2}(?:\.\d{1,2})*[.:]|\s*:)\s")
_DASHED = re.compile(r"(?P<label>[A-ZÅÄÖ][\w/ -]{1,38}?)\s+[–—-]\s+(?=\S)")
_FEWEST_DASHED = 6


def begins_field(text: str, pattern: re.Pattern[str] = _FIELD) -> bool:
    """Whether a line begins with a label that plans put before a value: "Ansvarig: …", "Åtgärd 1.2: …"."""
    match = pattern.match(text)
    return match is not None and meaning_of(match["label"]) is not None


def fields_with_dashes(lines: list[FlatLine]) -> set[int]:
    """The lines (by number) whose labels a dash parts from their values, where many do: "Ansvarig – Rektor"."""
    found = {line.number for line in lines if begins_field(line.text, _DASHED)}
    return found if len(found) >= _FEWEST_DASHED else set()
