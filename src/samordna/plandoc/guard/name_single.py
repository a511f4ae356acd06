"""A given name alone, with what only persons have: "Ahmed, 15 år", "Ahmed i 9B", "eleven Ahmed"."""

import re
from collections.abc import Iterator

from samordna.plandoc.guard.known import KnownWords
from samordna.plandoc.guard.name_letters import LETTERS
from samordna.plandoc.guard.name_parts import WORD, weight_of
from samordna.plandoc.guard.wordlists import word_list

_ALONE = rf"(?<![{LETTERS}\d_@./&-])(?P<name>{WORD})"
_YEARS = r"(?:1\d|[6-9]|2\d)"
_BEHIND = re.compile(
    rf"{_ALONE}(?:"
    rf",? \(?{_YEARS} ?(?:år|yrs|years|vuotta)\b(?! (?:och|eller|till|sedan))|,? \({_YEARS}\)(?! §)"
    r"|,? \(?(?:född|f\.) ?(?:19|20)?\d\d\b|,? (?:som )?(?:går )?i (?:[1-9] ?[A-F]|åk ?[1-9]|årskurs [1-9]|klass [1-9]"
    r"|(?:trean|fyran|femman|sexan|sjuan|åttan|nian|ettan|tvåan)\b)(?![\w-])"
    r"|, (?:[1-9][A-F]|åk ?[1-9]|årskurs [1-9])(?![\w-])"
    r"|,? (?:som )?går (?:i skolan|på (?=[A-ZÅÄÖ]?[a-zåäö]*(?:skolan|gymnasiet)\b))"
    r")"
)
_BEFORE = re.compile(
    r"\b(?:[Ee]leven|[Pp]ojken|[Ff]lickan|[Kk]illen|[Tt]jejen|[Kk]ompisen|[Vv]ännen|[Bb]rodern|[Ss]ystern|[Kk]usinen|[Ss]onen|[Dd]ottern"
    r"|(?:[Kk]ille|[Pp]ojke|[Tt]jej|[Ff]licka|[Ee]lev|[Uu]ngdom|[Mm]an|[Kk]vinna)n? (?:som heter|vid namn|kallad)"
    rf"|{_YEARS}-åri(?:ge|ga|ngen)) (?P<name>{WORD})(?! [A-ZÅÄÖ])"
)
_IN_A_PLACE = re.compile(r"\b(?:i|från|till|på|vid|kring|runt|genom|över|av) $")
_PLACE = re.compile(r"(?:skolan|skola|gymnasiet|gården|huset|hallen|parken|torget|kyrkan|centrum)$")
_A_NAME = 2.0


def spans_of_single_names(text: str, known: KnownWords) -> Iterator[tuple[int, int]]:
    """Where a word stands that is no word or place and that is said to be somebody's name by what is beside it."""
    for match in _BEHIND.finditer(text):
        start = match.start("name")
        if _may_be_given(match["name"], known) and not _IN_A_PLACE.search(text, max(0, start - 8), start):
            yield match.span("name")
    for match in _BEFORE.finditer(text):
        if _may_be_given(match["name"], known):
            yield match.span("name")


def _may_be_given(word: str, known: KnownWords) -> bool:
    found = weight_of(word, known)
    is_name = found.given >= _A_NAME or (found.family > _A_NAME and not found.is_word)
    return is_name and not _PLACE.search(word) and word.lower() not in word_list("abbreviations")
