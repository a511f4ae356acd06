"""Lines of set type back into running text."""

from collections.abc import Iterable

from samordna.plandoc.lazily import lazily

_KEPT_BEFORE = lazily(r"(?:och|eller|samt|respektive|and|or)(?:\s|$)")
_OWN_HYPHEN = lazily(r"(?:\d|\b[A-ZÅÄÖ]{2,}|\b(?:[Ii]t|[Hh]r|[Pp]r|[Tt]v|[Aa]i|\w)).$")
"""A figure or letters before the hyphen: only words are divided, so it is the word's own ("16-" + "åringar", "IT-" + "chef")."""

_WRITTEN_APART = lazily(r"\w+-\w")
_BETWEEN = lazily(r"\w/$")
"""A stroke between two words, where a line may break: "rektor/" + "kurator"."""

_UNTIL = lazily(r"\w–$")
"""A dash without room before it, from one to another: "torsdag–" + "lördag"."""

_DIVIDED = lazily(r"[^\W\d_][-\u2010]$")
_HYPHENS = ("-", "\u2010", "\u00ad", "\u0002", "\ufffe")


def join_lines(lines: Iterable[str]) -> str:
    """One text of several lines, with words that were divided at a line's end made whole."""
    text = ""
    for line in lines:
        text = join(text, line) if text else line
    return text


def join(above: str, below: str) -> str:
    """Two lines as one. ``in-`` + ``och utbetalning`` keeps its hyphen and ``extre-`` + ``mism`` loses it.
    So do ``16-`` + ``åringar`` keep it, and ``ring-`` + ``tillbaka-råd``, a word written with hyphens all along.
    """
    if (_BETWEEN.search(above) and below[:1].isalpha()) or (_UNTIL.search(above) and below[:1].isalnum()):
        return f"{above}{below}"
    if not above.endswith(_HYPHENS) or above.endswith(" -"):
        return f"{above} {below}"
    if _KEPT_BEFORE.match(below):
        return f"{above[:-1]}- {below}"
    own = has_own_hyphen(above) or _WRITTEN_APART.match(below)
    return above[:-1] + below if below[:1].islower() and not own else f"{above[:-1]}-{below}"


def whole_words(text: str) -> str:
    """A text with the words that were divided at the end of a line made whole; its other lines stay lines."""
    first, *others = text.split("\n")
    lines = [first]
    for line in others:
        above, below = lines[-1].rstrip(), line.lstrip()
        divided = _DIVIDED.search(above) and below[:1].islower() and not _KEPT_BEFORE.match(below)
        lines[-1:] = [join(above, below)] if divided else [lines[-1], line]
    return "\n".join(lines)


def has_own_hyphen(above: str) -> bool:
    """Whether the hyphen that a line ends with is written wherever the word stands."""
    return _OWN_HYPHEN.search(above) is not None
