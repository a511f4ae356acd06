"""Words that are made unknown, so that the weights lean on no word alone: a new author has words that no list knows.

What little words hang a sentence together by is left as it is.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from samordna.plandoc.guard.instructions.gate import told_by
from samordna.plandoc.guard.instructions.marks import MARKS
from samordna.plandoc.guard.instructions.pieces import PARTS, WORDS_AND_MARKS
from samordna.plandoc.guard.instructions.tokens import Token, bits
from samordna.plandoc.guard.word_signs import signs_of

Mask = Callable[[Sequence[Token]], list[Token]]
_SHARE = 0.25
_STAYS = bits(
    *("link", "stop", "close", "whether", "modal", "infinitive", "subordinate", "relative", "pronoun"),
    *("negation", "who", "those", "name", "possessive", "each"),
)


def masking(turn: str, text: str) -> Mask:
    """Makes the same words of a text unknown each time that it is asked with the same ``turn``; none without any."""
    if not turn:
        return list

    def is_hidden(word: str) -> bool:
        return random.Random(f"{turn} {text[:80]} {word}").random() < _SHARE  # noqa: S311 - the same every time, nothing secret

    def mask(tokens: Sequence[Token]) -> list[Token]:
        return [
            unknown(token) if _may_be_hidden(token) and is_hidden(token.word) else token for token in tokens
        ]

    return mask


def unknown(token: Token) -> Token:
    """Its ending still tells what it may be; how it begins is not weighed."""
    return token._replace(word=f"0{token.word}", marks=0)


def _may_be_hidden(token: Token) -> bool:
    return token.marks != 0 and not token.is_(_STAYS)


@contextmanager
def words_made_unknown(words: Iterable[str]) -> Iterator[None]:
    """For as long as it lasts the lists of the guard know none of these words."""
    _forget()
    MARKS.update((word, signs_of(word)) for word in words)
    yield
    _forget()


def _forget() -> None:
    MARKS.clear()
    WORDS_AND_MARKS.clear()
    PARTS.clear()
    told_by.cache_clear()
