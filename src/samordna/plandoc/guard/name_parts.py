"""The words and initials of a row of capitals, each with its weight where it stands."""

import re
from typing import NamedTuple

from samordna.plandoc.guard.known import KnownWords
from samordna.plandoc.guard.name_letters import CAPITALS, LETTERS
from samordna.plandoc.guard.name_words import Weight, weight
from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

WORD_GOES_ON = rf"[{LETTERS}’‘ʻ']{{1,24}}+(?:-[{LETTERS}]{{2,24}}+){{0,2}}(?![{LETTERS}])"
WORD = rf"(?:[ae]l-|d[’'])?[{CAPITALS}]{WORD_GOES_ON}"
_SECOND_INITIAL = rf"\.?-[{CAPITALS}]\.?(?!-)"
INITIAL_GOES_ON = rf"(?:{_SECOND_INITIAL}|\.?|(?<=[CKPSTYZ])[hjau]\.)(?![{LETTERS}])"
INITIAL = rf"(?:[{CAPITALS}](?:{_SECOND_INITIAL}|\.?)|[CKPSTYZ][hjau]\.)(?![{LETTERS}])"
_PARTICLES = r"(?:[Vv]on|af|[Dd]e|[Ll]a|[Vv]an|der|den|[Aa]l|[Ee]l|[Bb]in|[Ii]bn|[Aa]bu|da|dos|di)"
PARTICLE = rf"(?:{_PARTICLES}[ -]){{1,2}}"
_PART = lazily(rf"(?<=[ -])(?:{_PARTICLES} ){{1,2}}|(?P<part>{WORD}|{INITIAL})")
_LONGEST_ABBREVIATION = 4
_LAST_OF_A_RANGE = "F"
_SURELY_ABBREVIATED = lazily(r"[A-ZÅÄÖ]{2,3}|[BCDFGHJ-NP-TVWXZ]+|.*[BCDFGHJ-NP-TVWXZ]{3}.*")
_CAPITALS_BESIDE = lazily(rf"^ {{1,12}}[{CAPITALS}-]{{4}}|[{CAPITALS}-]{{4}} {{1,12}}$")
_BESIDE = 30
_KNOWN = Weight(0, 1)
_MAYBE_ABBREVIATED = Weight(1.25, 1.25)
"""Two of these are a name only beside what is said of a person: ``LE DO har slutat``."""
_PRONOUNCED = lazily(r"[BCDFGHJ-NP-TVWXZ]{0,2}[AEIOUYÅÄÖ]{1,2}[NMTKSLR]?")
_NEIGHBOURS, _SENTENCE = lazily(r"\b(?:og|ikke|hver|af|ovat|sekä|että|tai|myös)\b"), 120
"""Words of languages that the dictionary lacks: there the first word of a sentence may be any."""
_PLACE = lazily(r"(?:skolan|skola|gymnasiet|gården|huset|hallen|parken|torget|kyrkan|centrum)$")
_A_NAME = 2.0
_SENTENCE_ENDS = ".!?;|\n•-–—>/)"


class Part(NamedTuple):
    """A word or an initial; without a weight it is an abbreviation, which parts what stands beside it."""

    start: int
    end: int
    text: str
    weight: Weight | None

    @property
    def is_initial(self) -> bool:
        return len(self.text.rstrip(".")) == 1 or self.text[2:] == "." or self.is_double

    @property
    def is_double(self) -> bool:
        """ "L-G" and "K.-Å.": of a given name of two."""
        return (
            len(self.text) > 2 and len(self.text.replace(".", "")) == 3 and self.text.rstrip(".")[-2] == "-"
        )

    @property
    def is_range(self) -> bool:
        """ "A-C": of classes or sections as well as of a name."""
        return self.is_double and self.text[0] < self.text.rstrip(".")[-1] <= _LAST_OF_A_RANGE


def parts_of(text: str, run: re.Match[str], known: KnownWords) -> list[Part]:
    """What a row of capitals consists of. Where it begins a sentence, a word's capital says nothing."""
    parts = [
        _part(text, match, known) for match in _PART.finditer(text, run.start(), run.end()) if match["part"]
    ]
    first = parts[0]
    if first.weight and _begins_a_sentence(text, first.start):
        is_maybe_word = _NEIGHBOURS.search(text, run.end(), run.end() + _SENTENCE) is not None
        parts[0] = Part(
            first.start, first.end, first.text, first.weight.at_start(is_maybe_word=is_maybe_word)
        )
    return parts


def weight_of(word: str, known: KnownWords) -> Weight:
    """The weight of a word for a municipality, whose own places are no family names."""
    found = weight(word)
    return _KNOWN if known.phrases and found.family <= 2 and known.word(word) else found


def may_be_given(word: str, known: KnownWords, least: float = _A_NAME) -> bool:
    """Whether a word alone may be a given name: no word, place or abbreviation."""
    found = weight_of(word, known)
    is_name = found.given >= least or (found.family > _A_NAME and not found.is_word)
    return is_name and not _PLACE.search(word) and word.lower() not in word_list("abbreviations")


def _part(text: str, match: re.Match[str], known: KnownWords) -> Part:
    word = match["part"]
    if not (word.isupper() and _is_abbreviation(text, match, word.rstrip("."))):
        return Part(match.start(), match.end(), word, weight_of(word, known))
    maybe = _PRONOUNCED.fullmatch(word) and word.lower() not in word_list("abbreviations")
    return Part(match.start(), match.end(), word, _MAYBE_ABBREVIATED if maybe else None)


def _is_abbreviation(text: str, match: re.Match[str], word: str) -> bool:
    if not 1 < len(word) <= _LONGEST_ABBREVIATION:
        return False
    if not _SURELY_ABBREVIATED.fullmatch(word) and word.lower() not in word_list("abbreviations"):
        return False
    before, after = (
        text[max(0, match.start() - _BESIDE) : match.start()],
        text[match.end() : match.end() + _BESIDE],
    )
    return not (_CAPITALS_BESIDE.search(before) or _CAPITALS_BESIDE.search(after))


def _begins_a_sentence(text: str, start: int) -> bool:
    """Whether nothing, a bullet, a cell's edge or the end of a sentence stands before ``start``."""
    before = text[max(0, start - 6) : start].rstrip(" *_\"”'’«»(\t")
    return not before or before[-1] in _SENTENCE_ENDS
