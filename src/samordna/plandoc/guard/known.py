"""Words that a municipality has said are no persons: its streets, schools, companies, projects, and its own name."""

from collections.abc import Iterable

from samordna.plandoc.guard.address_words import PLAIN_LETTERS
from samordna.plandoc.lazily import lazily

_WORDS = lazily(r"[^\W_]+(?:['’.:-][^\W_]+)*")

_NUMBER = lazily(r"\+?[\d][\d \-/().]{3,20}")
_DOMAIN = lazily(r"@?(?:[\w-]+\.)+[a-zA-Z]{2,10}")


class KnownWords:
    """A list made once for many texts. A known phrase vouches for the words in it together, not for each with others:

    where "Lilla Berg" is known, "Anna Berg" is still asked about.
    """

    def __init__(self, phrases: Iterable[str] = ()) -> None:
        phrases = tuple(phrases)
        self.numbers = tuple(phrase for phrase in phrases if _NUMBER.fullmatch(phrase.strip()))
        """Telephones of the municipality, or the beginnings of them."""
        self.domains = frozenset(
            phrase.strip().lower().removeprefix("@")
            for phrase in phrases
            if _DOMAIN.fullmatch(phrase.strip())
        )
        """Where its mail goes."""
        self.phrases = frozenset(known for phrase in phrases if (known := _words(phrase)))
        self.plain_words = frozenset(
            word.translate(PLAIN_LETTERS) for phrase in self.phrases for word in phrase
        )
        """Each word by itself, as addresses of mail write it."""
        self._runs = frozenset(
            phrase[start:end]
            for phrase in self.phrases
            for start in range(len(phrase))
            for end in range(start + 1, len(phrase) + 1)
        )

    def __bool__(self) -> bool:
        return bool(self.phrases)

    def has(self, phrase: str) -> bool:
        """Whether the words are a known phrase or some of its words in a row, also in the genitive."""
        words = _words(phrase) if self.phrases else ()
        return bool(words) and (
            words in self._runs or (*words[:-1], words[-1].removesuffix("s")) in self._runs
        )

    def has_whole(self, phrase: str) -> bool:
        """Whether the words are a known phrase and no less: of a known address the street alone is not known."""
        words = _words(phrase) if self.phrases else ()
        return bool(words) and (
            words in self.phrases or (*words[:-1], words[-1].removesuffix("s")) in self.phrases
        )

    def word(self, word: str) -> bool:
        """Whether one word is known by itself, also in the genitive."""
        plain = word.lower()
        return (plain,) in self.phrases or (plain.removesuffix("s"),) in self.phrases


NOTHING_KNOWN = KnownWords()


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(phrase.lower()))
