"""Rules that hold only where a certain word stands, sorted by it: which of them a word opens is looked up once for each word.

A rule says itself what else must be there. What opens it is the list that it looks for first, so that both grow together.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple, TypeVar

from samordna.plandoc.guard.instructions.marks import MOST_WORDS
from samordna.plandoc.guard.instructions.tokens import Token

_Rule = TypeVar("_Rule", bound=Callable[..., bool])


class Opens(NamedTuple):
    """The words that open a rule: these, what begins with one of the stems, and what ends so."""

    words: Collection[str] = ()
    stems: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()


class ByWord(dict[str, tuple[_Rule, ...]]):
    """The rules that each word opens, until there are too many words to keep."""

    def __init__(self, *rules: tuple[Opens, _Rule]) -> None:
        super().__init__()
        self.rules = rules
        self._words = {word for opens, _ in rules for word in opens.words}
        self._stems = tuple(stem for opens, _ in rules for stem in opens.stems)
        self._endings = tuple(ending for opens, _ in rules for ending in opens.endings)

    def __missing__(self, word: str) -> tuple[_Rule, ...]:
        if len(self) > MOST_WORDS:
            self.clear()
        self[word] = opened = self._opened(word) if self._opens_any(word) else ()
        return opened

    def among(self, tokens: Sequence[Token]) -> Iterable[_Rule]:
        """Every rule that any of the words opens, once."""
        return {rule: None for token in tokens for rule in self[token.word]}

    def _opens_any(self, word: str) -> bool:
        """Most words open none, which is quickly told."""
        return word in self._words or word.startswith(self._stems) or word.endswith(self._endings)

    def _opened(self, word: str) -> tuple[_Rule, ...]:
        return tuple(
            rule
            for (words, stems, endings), rule in self.rules
            if word in words or word.startswith(stems) or word.endswith(endings)
        )
