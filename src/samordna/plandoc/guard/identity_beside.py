"""Whether somebody is named beside what may be a number: "Kalle 850712-1237", "(eleven 100712-1238)"."""

import re

from samordna.plandoc.guard.name_context import RELATION_WORD
from samordna.plandoc.guard.name_letters import LETTERS
from samordna.plandoc.guard.name_words import weight
from samordna.plandoc.guard.somebody import places_of_one
from samordna.plandoc.lazily import lazily

_WORD = rf"([{LETTERS}]+(?:['-][{LETTERS}]+)*)"
_BEFORE = lazily(rf"{_WORD}[\s,:(–-]{{1,3}}$")
_BEHIND = lazily(rf"[\s,)]{{1,3}}{_WORD}")
_RELATION = lazily(
    r"\b(?:född|folkbokförd|bosatt|placerad|inskriven"
    r"|(?:går|gick|börja\w*|slutade?) i (?:\w+an|årskurs|åk|klass|förskol\w*|\dan?)"
    r"|som (?:går|gick|bor|bodde|börja\w*|slutade?|heter|hette))\b"
)
"""What is told of one who has a number: where they live and which class they attend."""
_TOLD_BEHIND = lazily(
    r"[\s,;(/]{1,3}(?:åk ?\d|årskurs \d|\d[a-f]\b|[fmk]\)|(?:pojke|flicka|kvinna|man|kille|tjej|elev|klient)\b"
    r"|(?:har |är )?(?:beviljas|beviljats?|deltar|kallas|kallats?|bor|placeras|placerats?|misstänks|nås|inskriven|avvikit"
    r"|ringde|ringer|uppger|uppgav|berättar|berättade|säger|vill|önskar|behöver|mår|orolig|uteblev)\b)",
    re.IGNORECASE,
)
"""Which class or of which sex the one is who has it: "…, 9B", "… (f)"."""
_ENDS = lazily(r"[!?|\n]|\.(?=\s)")
_EDGES = "\n\t|;"
_BEGINS_LINE = lazily(r"\W{0,9}|\s{0,9}\d{1,2}[.)]\s{1,9}|(?:\d{6}[-+]\d{4}[\s,]{1,3}){1,40}")
_ENDS_LINE = lazily(rf"(?:[^\w{_EDGES}]{{0,9}}|(?:[\s,]{{1,3}}\d{{6}}[-+]\d{{4}}){{1,40}})(?:[{_EDGES}]|\Z)")
_REACH, _FAR, _LONGEST_LIST = 32, 80, 560
_A_NAME = 2.0


def names_somebody(match: re.Match[str]) -> bool:
    """A name right before it or behind it, or a word for somebody before it."""
    before = _BEFORE.search(match.string[max(0, match.start() - _REACH) : match.start()])
    behind = _BEHIND.match(match.string, match.end())
    if before and RELATION_WORD.fullmatch(before[1].lower()):
        return True
    return any(found is not None and _is_name(found[1]) for found in (before, behind))


def is_told_of_somebody(match: re.Match[str]) -> bool:
    """A word for somebody, or what is told of them, in the sentence: "… 20050412-2384 som går i nian"."""
    if _TOLD_BEHIND.match(match.string, match.end()):
        return True
    before = match.string[max(0, match.start() - _FAR) : match.start()]
    behind = match.string[match.end() : match.end() + _FAR]
    sentence = f"{_ENDS.split(before)[-1]}#{_ENDS.split(behind)[0]}".lower()
    return _RELATION.search(sentence) is not None or next(places_of_one(sentence), 0) > 0


def is_alone_on_its_line(match: re.Match[str]) -> bool:
    """Or in its cell: at most behind a sign or a number of a list, or among others that are written so."""
    first = max(0, match.start() - _LONGEST_LIST)
    begins = max(match.string.rfind(edge, first, match.start()) for edge in _EDGES) + 1
    is_first = _BEGINS_LINE.fullmatch(match.string, begins, match.start())
    return is_first is not None and _ENDS_LINE.match(match.string, match.end()) is not None


def _is_name(word: str) -> bool:
    """An abbreviation is as unknown to the lists as many a name."""
    return word[0].isupper() and not word.isupper() and max(weight(word)[:2]) >= _A_NAME
