"""For how long a plan holds by what the beginning of its file says in passing, or the headings of its activities."""

import re
from collections.abc import Sequence

from samordna.plandoc.dates.words import MONTH_NUMBERS
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.about_itself import names_plan, tells_of_other
from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.reading.interpret.metadata.periods import Period, periods_in
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing, found
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of

_YEAR = lazily(r"(?<![\d:/(-])20\d\d(?!:?\d|[/-]\d)")
_FOR_YEAR = lazily(
    r"(?:\bplan\w*\s+(?:för|under)|\b(?:gör|genomför)\w*\s+(?:vi\s+)?under|\bför)\s+(?:år(?:et)?\s+)?(?P<year>20\d\d)(?![\d/–-])",
    re.IGNORECASE,
)
_BACK = lazily(
    r"\b(?:anmäl\w*|rapporter\w*|inträffa\w*|hade|var|visa(?:r|de)|blev|fanns|svarade|öka(?:r|de)|minska(?:r|de)|gjordes|"
    r"\w*(?:mätning|undersökning|enkät|statistik)\w*)\b",
    re.IGNORECASE,
)
"""Words of sentences that look back at how things were."""

_ENDS_IN_YEAR = lazily(r"[A-ZÅÄÖ][\w-]*(?: [\w-]*[^\W\d][\w-]*){0,5},? (?P<year>20\d\d)")
_WRITTEN = lazily(
    rf"\b(?:{'|'.join(MONTH_NUMBERS)}|version|upplaga|utgåva|reviderad|uppdaterad|upprättad|antagen|beslutad|fastställd|förslag|"
    r"remiss\w*|utkast|tryck\w*|foto\w*|rapport\w*|protokoll\w*|våren|sommaren|hösten|vintern|\w*(?:fullmäktige|styrelsen|nämnden|utskottet))\b",
    re.IGNORECASE,
)
"""What says that a year is of when something was written or decided."""

_LONGEST = 12


def period_in_passing(front: Sequence[Piece], pieces: Sequence[Piece], revised: str) -> FoundFact | None:
    """Years between which something goes on at the beginning, the year the plan is said to be for, or that of its activities
    where the plan is not ``revised`` only after the next; else the year that a line below the title ends with."""
    sentences = [(one, piece) for piece in front for one in sentences_of(piece.text) if not _looks_back(one)]
    for sentence, piece in sentences:
        for period in periods_in(sentence):
            if _is_ahead(period, sentence):
                fact = Fact("period", period.edtf, period.begins, period.ends)
                return found(fact, sentence, Standing.GUESSED, piece.place, piece.spots)
    for sentence, piece in sentences:
        if (match := _FOR_YEAR.search(sentence)) and (
            names_plan(sentence) or piece.kind is BlockKind.HEADING
        ):
            return _of_year(match["year"], match.start("year"), sentence, piece)
    named = [
        (match, piece)
        for piece in pieces
        if piece.kind is BlockKind.HEADING and (says_activities(piece.text) or _FOR_YEAR.search(piece.text))
        for match in _YEAR.finditer(piece.text)
    ]
    if named and len({match[0] for match, _ in named}) == 1:
        match, piece = named[0]
        if revised[:4].isdigit() and int(revised[:4]) > int(match[0]) + 1:
            return None
        return _of_year(match[0], match.start(), piece.text, piece)
    return _below_title(front)


def _below_title(front: Sequence[Piece]) -> FoundFact | None:
    """The year of a short line right below the first heading, "Norra hamnen 2027", which says nothing of when it was written."""
    at = next((at for at, piece in enumerate(front) if piece.kind is BlockKind.HEADING), None)
    below = front[at + 1 : at + 2] if at is not None and not _YEAR.search(front[at].text) else []
    for piece in below:
        if (match := _ENDS_IN_YEAR.fullmatch(piece.text.strip())) and not _WRITTEN.search(piece.text):
            return _of_year(match["year"], piece.text.rindex(match["year"]), piece.text, piece)
    return None


def _is_ahead(period: Period, sentence: str) -> bool:
    """Whether years are a stretch of a few, and no number of something: "KS 2024/77", "prop. 2022/23:43"."""
    if not period.start or not period.end or "/" in sentence[period.begins : period.ends]:
        return False
    return 0 < int(period.end[:4]) - int(period.start[:4]) <= _LONGEST


def _looks_back(sentence: str) -> bool:
    return tells_of_other(sentence) or _BACK.search(sentence) is not None


def _of_year(year: str, at: int, text: str, piece: Piece) -> FoundFact:
    fact = Fact("period", f"{year}/{year}", at, at + len(year))
    return found(fact, text, Standing.GUESSED, piece.place, piece.spots)
