"""Whether a mobile telephone is somebody's by the words around it, or nothing says who answers."""

import re

from samordna.plandoc.guard.folding import Folded
from samordna.plandoc.guard.name_letters import CAPITALS, LETTERS
from samordna.plandoc.guard.name_words import weight
from samordna.plandoc.guard.phone_context import WORKPLACE
from samordna.plandoc.guard.somebody import places_of_one
from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

_REACH, _REACH_BEHIND = 90, 60
_SENTENCE_ENDS = lazily(rf"[.!?]\s+(?=[{CAPITALS}])")
_ENDS = lazily(r"[.!?](?:\s|$)|\n")
_LETTER = lazily(r"[^\W\d_]")
_WORD = lazily(r"[^\W\d_]+")
_PRIVATE = lazily(
    r"\b(?:privat\w*|hemma|hemnummer|hemtel\w*|tel\w*\.? hem|hem(?=[.:] ?[\d(+])|hjemme|kotona|at home)\b"
)
_INITIALS = lazily(rf"(?<![{LETTERS}.])(?:(?:[{CAPITALS}]\. ?){{2,3}}|N\.?N\b)")
_CAPITAL = lazily(
    rf"(?<![{LETTERS}-])[{CAPITALS}][a-zà-öø-ÿœšž]+(?:-[{CAPITALS}][a-zà-öø-ÿœšž]+)?(?![{LETTERS}-])"
)
_LEADS_TO_WORKPLACE = lazily(rf"(?:(?!\b(?:efter|före|under|från)\b).)*?{WORKPLACE.pattern}")
"""A workplace behind the number, and no time of day: "efter skolan"."""
_A_NAME, _A_FAMILY_NAME = 2.0, 3.0


def is_somebodys(text: str, start: int, end: int) -> bool:
    """Whether a word for somebody, a name or initials stand in the same sentence."""
    before, behind = sentence_before(text, start), _behind(text, end)
    for part in (before, behind):
        lower = part.lower()
        if any(places_of_one(lower)) or _PRIVATE.search(lower) or _INITIALS.search(part):
            return True
    return any(_is_name(word) for part in (before, behind) for word in _CAPITAL.finditer(part))


def is_said_to_be_somebodys(text: str, start: int, end: int) -> bool:
    """The same of a number as it stands in a text that somebody wrote, however the words around it are spelled."""
    before, number, behind = (Folded(part).text for part in (text[:start], text[start:end], text[end:]))
    return is_somebodys(before + number + behind, len(before), len(before) + len(number))


def nobody_is_said(text: str, start: int, end: int) -> bool:
    """Whether nothing but words of telephoning leads to it, and no workplace stands behind: "Mobil: 070-…"."""
    words = _WORD.findall(sentence_before(text, start).lower())
    return word_list("telephoning").issuperset(words) and not _LEADS_TO_WORKPLACE.match(
        _behind(text, end).lower()
    )


def sentence_before(text: str, start: int) -> str:
    """From where the sentence or the line begins; where that has no words, with the line before."""
    before = text[max(0, start - _REACH) : start]
    lines = before.split("\n")
    kept = lines[-1] if _LETTER.search(lines[-1]) else "\n".join(lines[-2:])
    return _SENTENCE_ENDS.split(kept)[-1]


def _behind(text: str, end: int) -> str:
    return _ENDS.split(text[end : end + _REACH_BEHIND], maxsplit=1)[0]


def _is_name(word: re.Match[str]) -> bool:
    """Where a sentence begins an ordinary word has a capital too, unless it is all that leads to the number: "Björn 070-…"."""
    given, family, is_word = weight(word.group())
    is_first = not word.string[: word.start()].strip(" |\t")
    begins_sentence = is_first and _LETTER.search(word.string, word.end()) is not None
    return (given >= _A_NAME or family >= _A_FAMILY_NAME) and not (begins_sentence and is_word)
