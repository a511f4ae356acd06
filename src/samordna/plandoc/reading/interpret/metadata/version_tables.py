"""The table of the versions that a plan has been through: what was changed, when and by whom, which is nothing to be done."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.pieces.pieces import Piece

_VERSION = lazily(
    r"(?:(?:dokument|plan)?version|utgåva|revision|revidering|ver|utg|rev)s?(?:[- ]?(?:nr|nummer|no|id))?",
    re.IGNORECASE,
)
_WHEN = lazily(
    r"\w*datum(?: för \w+)?|dag|när|date|tidpunkt|(?:ändra|revidera|uppdatera|besluta)[dt]", re.IGNORECASE
)
_CHANGE = lazily(
    r"(?:\w+ av )?\w*(?:ändring|förändring|revidering|uppdatering)\w*|\w+ ändringar|"
    r"(?:vad|det) (?:som )?(?:är|har|ändra\w*)\b.*|\w*beskrivning|kommentar(?:er)?|anmärkning|notering|"
    r"anledning|orsak|skäl|avser|(?:ändringen )?omfattning|changes?|description",
    re.IGNORECASE,
)
_NUMBER = lazily(
    r"(?:v(?:er(?:sion)?)?\.?\s*)?\d+(?:[.,:]\d+)*\s?\w?|[A-Z]|utkast(?: \d+)?|20\d\d[:-]\d+", re.IGNORECASE
)
_HISTORY = lazily(
    r"\b(?:versions?|dokument|revisions|revideringa?s|ändrings?|uppdaterings)"
    r"(?:historik|logg|förteckning|hantering|lista)\b|\b(?:tidigare|planens) (?:versioner|revideringar)\b|"
    r"\b(?:version|revision|change) history\b",
    re.IGNORECASE,
)
_SECTION = lazily(r"§|paragraf|protokollsparagraf", re.IGNORECASE)


def tells_versions(piece: Piece, over: str = "") -> bool:
    """Whether every row is a version: numbered, or below words ``over`` the table that call it a history, with a date and what
    was changed. A paragraph beside each says that they are decisions."""
    if len(piece.rows) <= 1:
        return False
    head, *rows = piece.rows
    names = [" ".join(cell.split()).strip(" :.") for cell in head.cells]
    if any(map(_SECTION.fullmatch, names)):
        return False
    numbers = [at for at, name in enumerate(names) if _VERSION.fullmatch(name)][:1]
    others = [name for at, name in enumerate(names) if name and at not in numbers]
    numbered = any(
        all(
            _NUMBER.fullmatch(row.cells[at].strip())
            for row in rows
            if row.cells[at:] and row.cells[at].strip()
        )
        for at in numbers
    )
    return (
        (numbered or _HISTORY.search(over) is not None)
        and any(map(_WHEN.fullmatch, others))
        and any(map(_CHANGE.fullmatch, others))
    )
