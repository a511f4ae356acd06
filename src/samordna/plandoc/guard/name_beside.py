"""A given name alone beside kin, work or a school: "mamma till Ahmed", "Ahmeds mamma", "kuratorn Lena".

Somebody's relative is pointed out by the name of whom they belong to, whoever else is meant; nobody's name has to be on a list.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard import name_beside_words as words
from samordna.plandoc.guard.known import KnownWords
from samordna.plandoc.guard.name_context import is_no_person, speaks_of_a_person
from samordna.plandoc.guard.name_letters import CAPITALS, LETTERS
from samordna.plandoc.guard.name_parts import WORD, may_be_given, weight_of
from samordna.plandoc.guard.word_signs import KIN, SCHOOL, WORK
from samordna.plandoc.lazily import lazily

OF_NAMES_BESIDE = KIN | WORK | SCHOOL
"""One of these signs is in every text that has such a name."""
_INSIDE = lazily(rf"(?<=[a-zåäö:])[ \n](?P<name>{WORD})(?![-/&]| [{CAPITALS}]| \d{{4}})")
_KIN_BEFORE = lazily(
    rf"(?<![\w-])(?:(?:{words.KIN}) (?P<to>till?)|(?:{words.CALLED_BY_IT}):?)$", re.IGNORECASE
)
_WORK_BEFORE = lazily(rf"(?<![\w-])[{LETTERS}]{{0,30}}(?:{'|'.join(sorted(words.WORK))}):?$", re.IGNORECASE)
_LIKE = "(?:äldre|yngre|båda|ena|egen|biologiska?|närmaste|bästa|nya|lilla|stora) "
_WORK_ENDS = tuple(work + colon for work in sorted(words.WORK) for colon in ("", ":"))
"""Told in a fraction of the time, of most words that none is."""
_OWNER = lazily(
    rf"(?<![{LETTERS}\d_@./&-])(?P<name>{WORD})(?:(?<=[sxzSXZß])|[:’']s) (?:{_LIKE})?(?:{words.OF_SOMEBODY})s?(?![\w-])"
)
_AT_SCHOOL = lazily(
    rf"(?<![{LETTERS}\d_@./&-])(?P<name>{WORD}) (?:på|från|vid) [{CAPITALS}][{LETTERS}]{{1,30}}"
    rf"(?:{'|'.join(words.SCHOOLS)})(?![\w-])"
)
_PRONOUNS = {"hans", "allas", "andras"}
"""Genitives that are names with another ending, or none: "Hans mamma" is his."""
_ORDINAL = "andra"
_OF_PLACES = lazily(
    r"(?:by|näs|torp|köping|hult|ryd|måla|berga|holmen|dala|lunda|sjön?|bro|ås|[a-zåäö]{3}sta|stad|tuna|rö)s?$"
)
"""Ends of villages and parts of towns, for which many work: "rektor Mellanby"."""
_LISTED, _A_NAME, _BY_CHANCE = 3.0, 2.0, 1.4
"""Behind "mamma till" a capital says much, also of a word that is one of the language by chance."""
_INFLECTED = lazily(r"(?:er|or|ar|na|en|et)$")
_REACH = 44


def spans_beside(text: str, lower: str, signs: int, known: KnownWords) -> Iterator[tuple[int, int]]:
    """Where a word stands that is no word or place, and that what is beside it says to be somebody's name."""
    for match in _INSIDE.finditer(text) if signs & (KIN | WORK) else ():
        if _is_beside_kin(text, match, signs, known) or _is_beside_work(text, lower, match, signs, known):
            yield match.span("name")
    for match in _OWNER.finditer(text) if signs & KIN else ():
        if match["name"].lower() not in _PRONOUNS and _is_a_name(match["name"], known):
            yield match.span("name")
    for match in _AT_SCHOOL.finditer(text) if signs & SCHOOL else ():
        if speaks_of_a_person(text, lower, *match.span()) and _is_a_name(match["name"], known):
            yield match.span("name")


def _is_beside_kin(text: str, word: re.Match[str], signs: int, known: KnownWords) -> bool:
    start, end = max(0, word.start() - _REACH), word.start()
    before = _KIN_BEFORE.search(text, start, end) if signs & KIN else None
    if before is None or (text[end] == "\n" and not before["to"]):
        return False
    is_meant = before["to"] and not _INFLECTED.search(word["name"])
    return _is_a_name(word["name"], known, _BY_CHANCE if is_meant else _A_NAME)


def _is_beside_work(text: str, lower: str, word: re.Match[str], signs: int, known: KnownWords) -> bool:
    """In a table the place may stand there for which somebody works."""
    start, end = max(0, word.start() - _REACH), word.start()
    if text[end] == "\n" or not (signs & WORK and lower.endswith(_WORK_ENDS, start, end)):
        return False
    if not (_WORK_BEFORE.search(text, start, end) and _is_a_name(word["name"], known)):
        return False
    name = word["name"].lower()
    is_place = _OF_PLACES.search(name) and weight_of(name, known).given < _LISTED
    return not (is_place or name == _ORDINAL or is_no_person(lower, *word.span("name")))


def _is_a_name(word: str, known: KnownWords, least: float = _A_NAME) -> bool:
    """In capitals what stands beside work is rather an office: "chefen IFO"."""
    return not word.isupper() and may_be_given(word, known, least)
