"""People who are told of for what they read, borrow or look for: what they think is what it tells, whatever it is called."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from samordna.plandoc.guard.instructions.naming import HARD_BREAKS
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_REPORTS = (
    *("rapport", "inrapport", "anmäl", "uppge", "indberet", "innberet", "innrapport", "melde", "report", "flagga"),
)  # fmt: skip
_WRITTEN = (
    *("material", "litteratur", "bok", "böcker", "bøker", "bøger", "book", "tidning", "tidskrift", "titel", "titlar", "skrift"),
    *("webb", "nettsid", "hjemmesid", "site", "sajt", "sida", "sidor", "film", "video", "podd", "podcast", "information"),
    *("innehåll", "innhold", "indhold", "content", "artik", "texter", "ämne", "topic", "emne", "kanal", "forum", "musik"),
)  # fmt: skip
_IN_SEARCH_ENGINES = ("googl", "surf")
_OF_STUDIES = (
    *("skolmaterial", "arbetsmaterial", "läromedel", "kurslitteratur", "tävling", "utmaning", "lättläst"),
)  # fmt: skip
_READS, _RELATIVE = bits("reads"), bits("relative")
_VIEW = bits("view", "loaded")
_LEFT = bits("negation", "lacking", "lawful", "training")
_ENROLS, _TO, _TOLD = "anmäl", {"till", "til", "for"}, bits("staff", "authority", "person", "security")
_NEAR, _FAR = 3, 9


def are_told_of_for_reading(tokens: Sequence[Token], act: int, index: int) -> bool:
    """ "Rapporterar låntagare som efterfrågar visst material", and not those who have not returned a book."""
    word = tokens[act].word
    if not word.startswith(_REPORTS):
        return False
    behind = [token for token in tokens[index + 1 : index + 1 + _NEAR] if token.word != ","]
    if not any_of(behind[:1], _RELATIVE):
        return False
    first = tokens.index(behind[0], index) + 1
    said = list(takewhile(_goes_on, tokens[first : first + _FAR]))
    reads = next((at for at, token in enumerate(said[:_NEAR]) if token.is_(_READS)), None)
    if reads is None or any_of(said, _LEFT) or any(_is_of_studies(token) for token in said):
        return False
    if word.startswith(_ENROLS) and _is_enrolled(said):
        return False
    is_searched = said[reads].word.startswith(_IN_SEARCH_ENGINES)
    return is_searched or any(_is_written(token) for token in said[reads + 1 :])


def _goes_on(token: Token) -> bool:
    return token.word not in HARD_BREAKS and token.word != "," and not token.word.startswith(_REPORTS)


def _is_enrolled(said: Sequence[Token]) -> bool:
    """ "Anmäl elever som läst böcker till tävlingen": to what nobody is told at."""
    return any(to.word in _TO and not whom.is_(_TOLD) for to, whom in pairwise(said))


def _is_written(token: Token) -> bool:
    return token.is_(_VIEW) or any(written in token.word for written in _WRITTEN)


def _is_of_studies(token: Token) -> bool:
    return any(study in token.word for study in _OF_STUDIES)
