"""Labels of rows and columns as parts of what a series is called."""

from functools import lru_cache

from samordna.plandoc.lazily import lazily

_MARKS = lazily(r"\s*(?:\*{1,3}|[¹²³⁴-⁹†‡]+|(?<=\w)\s\d\)|\[\w\])$|(?<=[^\d\s(])\d\)$")
_AGES = lazily(
    r"(?:åk|årskurs|ålder|under|över)?\s*\d{1,2}(?:\s?[–-]\s?\d{1,2}"
    r"|\+)?(?:\s?år)?(?: och (?:äldre|yngre|uppåt))?|\d{1,2} år-?|unga|vuxna|äldre|barn"
    r"|ungdomar|f–\d|f-\d"
)
_SEX = frozenset({"kvinnor", "män", "kvinna", "man", "flickor", "pojkar"})


@lru_cache(maxsize=16384)
def unmarked(text: str) -> str:
    """A label without the mark of a footnote."""
    return _MARKS.sub("", " ".join(text.split())).strip()


def category(text: str) -> str:
    """A label as a part of a series' name."""
    words = unmarked(text)
    return words.casefold() if words.casefold() in _SEX else words


def only_divides(name: str) -> bool:
    """Whether a label tells of whom, and not what is counted: a sex, an age, a school year."""
    return name.casefold() in _SEX or _AGES.fullmatch(name.casefold()) is not None
