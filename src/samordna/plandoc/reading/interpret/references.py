"""Laws, directives, guidelines and reports that a plan leans on, known by their numbers."""

import re

from samordna.plandoc.reading.interpret.pieces import Piece, Reading
from samordna.plandoc.schema import Reference

_REGISTRY = r"(?:dnr|diarienr|diarienummer|d\.?nr)\.?:?\s*(?P<dnr>[A-ZÅÄÖ]{0,6}[ -]?\d[\w./:-]*\d)"
_REPORT = r"(?P<report>(?:ds|sou|prop\.?|skr\.?|bet\.?|rskr\.?|pm|hslf-fs|sosfs)\s*\d{4}(?:/\d{2,4})?:\d+)"
_LAW = r"(?:lag\w*|förordning\w*|\w*lag(?:en)?|\w*balken|sfs|act)\s*(?:\((?:sfs\s*)?|sfs\s*)(?P<law>\d{4}[: ]\d{1,4})\)?"
_DIRECTIVE = r"(?:direktiv|dir\.?)\s*(?P<directive>\d{4}:\d+)"
_NUMBER = re.compile("|".join((_REGISTRY, _REPORT, _LAW, _DIRECTIVE)), re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")


def number_in(text: str) -> str | None:
    match = _NUMBER.search(text)
    return _number(match) if match else None


def _number(match: re.Match[str]) -> str:
    found = next(value for value in match.groupdict().values() if value)
    return " ".join(found.split()) if match["law"] is None else found.replace(" ", ":")


def references_of(pieces: list[Piece], reading: Reading) -> list[Reference]:
    """Every number once, with the words it stands in."""
    found: dict[str, Reference] = {}
    for piece in pieces:
        for match in _NUMBER.finditer(piece.text):
            number = _number(match)
            if number.lower() not in found:
                reference = Reference(
                    id=f"references-{len(found) + 1}", text=_sentence(piece.text, match), number=number
                )
                found[number.lower()] = reference
                reading.origins[reference.id] = list(piece.spots)
    return list(found.values())


def _sentence(text: str, match: re.Match[str]) -> str:
    """The sentence of the number when it is short, as in a footnote; else only the words at the number."""
    starts = [0, *(end.end() for end in _SENTENCE_END.finditer(text))]
    start = max(start for start in starts if start <= match.start())
    end = next((after for after in [*starts, len(text)] if after >= match.end()), len(text))
    sentence = text[start:end].strip()
    return sentence if len(sentence) <= 160 else match[0].strip(" (")
