"""Labels that lines of flat text begin with, before their values."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import names_column
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.labels.meanings import meaning_of

_FIELD = lazily(
    r"(?P<label>[A-ZÅÄÖ][\w/ -]{1,38}?)(?:\s\([^():]{2,30}\))?(?:\s\d{1,2}(?:\.\d{1,2})*[.:]|\s*:)\s"
)
_SMALL = lazily(r"(?P<label>[a-zåäöæø]{2,15}(?: [a-zåäöæø]{2,12})?)\s*:\s+(?=\S)")
_DASHED = lazily(r"(?P<label>[A-ZÅÄÖ][\w/ -]{1,38}?)\s+[–—-]\s+(?=\S)")
_INSIDE = lazily(r"(?<=[.;,)–—-])\s+(?P<label>[A-ZÅÄÖa-zåäö][\w/ -]{1,30}?)\s*:\s+(?=\S)")
_ASKED = lazily(r"[A-ZÅÄÖ][\w/ -]{1,38}\?\s+(?i:ja|nej|yes|no|delvis|partly)\b.{0,60}")
"""A question of how far something has come, with its answer: "Klart? Ja, maj 2026"."""

_FEWEST_DASHED = 6


def begins_field(text: str) -> bool:
    """Whether a line begins with a label that plans put before a value: "Ansvarig: …", "Åtgärd 1.2: …", also with a small
    letter: "vem: …"."""
    small = _SMALL.match(text)
    return (
        _begins(text, _FIELD)
        or _ASKED.fullmatch(text) is not None
        or (small is not None and names_column(small["label"]))
    )


def holds_field(text: str) -> bool:
    """Whether a line says what is done and then, with a label, who or when: "1.1 Öva larmet. Ansvar: Rektor"."""
    return ":" in text and any(names_column(inside["label"]) for inside in _INSIDE.finditer(text))


def _begins(text: str, pattern: re.Pattern[str]) -> bool:
    match = pattern.match(text)
    return match is not None and meaning_of(match["label"]) is not None


def fields_with_dashes(lines: list[FlatLine]) -> set[int]:
    """The lines (by number) whose labels a dash parts from their values, where many do: "Ansvarig – Rektor"."""
    found = {line.number for line in lines if _begins(line.text, _DASHED)}
    return found if len(found) >= _FEWEST_DASHED else set()
