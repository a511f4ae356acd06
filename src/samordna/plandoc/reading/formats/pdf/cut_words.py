"""Whether two lines are one word that a narrow column cut, as the dictionary tells it."""

from samordna.plandoc.guard.dictionary import dictionary
from samordna.plandoc.lazily import lazily

FINISHED = lazily(r"(?:ade|ande|ende|arna|erna|orna|iska|liga|iga|ella)$")
"""The endings of words that nothing is set together with."""

_SHORT = lazily(
    r"[iåö]|av|är|en|på|om|de|du|vi|ni|ut|in|år|än|nu|så|ej|el|kr|st|tv|it|ha|ge|se|ta|få|gå|nå|bo|ur|då|be|to|of|or|an"
)
"""The words of one or two letters; any other such piece is the rest of a word."""

_SHORTEST = 8
_SHORTEST_WORD = 3
_LONGEST_PIECE = 30


def is_one_word(head: str, tail: str) -> bool:
    """Whether both together are a word, and not both of them words that may stand beside each other."""
    apart = (_stands_alone(head) or FINISHED.search(head)) and _stands_alone(tail)
    return not apart and is_word(head + tail)


def is_form(head: str, tail: str) -> bool:
    """Whether both together are a form of one word: "ombyggnad" and "en"."""
    return len(head + tail) >= _SHORTEST and dictionary().has(head + tail)


def is_word(word: str) -> bool:
    known = dictionary()
    return _SHORTEST <= len(word) <= 2 * _LONGEST_PIECE and (known.has(word) or known.is_compound(word))


def _stands_alone(piece: str) -> bool:
    if len(piece) < _SHORTEST_WORD:
        return _SHORT.fullmatch(piece) is not None
    known = dictionary()
    return not known.only_begins(piece) and (known.has(piece) or known.is_compound(piece))
