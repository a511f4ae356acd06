"""Whether words name places: by the kinds of areas that they say, and by being no ordinary words."""

import re
from collections.abc import Iterable
from functools import lru_cache

from samordna.plandoc.figures.data import words_of
from samordna.plandoc.guard.dictionary import dictionary
from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

_KINDS = lazily(
    r"\b(?:\w*kommun(?:en|er|ens|s)?|\w*stadsdel(?:en|ar|snämnd)?|\w*områden?t?|distrikt(?:et)?|län(?:et|s)?|region(?:en)?|riket|landet|sverige|\w*gård(?:en)?|\w*skola(?:n)?"
    r"|kv|kvarter(?:et)?|tätort(?:en)?|landsbygd(?:en)?|församling|lpo|deso|regso|polisområde|centrum|innerstad(?:en)?|ytterstad(?:en)?|\w*staden|city"
    r"|norr|söder|öster|väster|norra|södra|östra|västra|nordväst|nordost|sydväst|sydost|mitt|nord|syd|väst|öst|hela|övriga|bibliotek(?:et)?|"
    r"(?:sim|is|sport|idrotts)hall(?:en)?|badhus(?:et)?|rektorsområde|valdistrikt|\w*municipality|county|area|district)\b"
)
_SUFFIX = lazily(
    r"(?:\w{2,}(?:by|sta|torp|berg|berga|borg|köping|stad|ås|ö|vik|sjö|ängen|backa|backen|hult|hamn|holm|holmen|malm|malmen|dal|dalen|lund|lunda|ryd|näs|rum|fors|bro|brunn|vall|åker|inge|linge|bo|hus|strand|höjd|höjden|parken|gärdet|hagen|haga|vång|vången|skog))s?"
)
_LINKS = frozenset(["och", "om", "vid", "samt", "by", "and", "ovägt", "vägt", "medel"])
_BEGINNINGS = frozenset(
    ["gamla", "nya", "stora", "lilla", "övre", "nedre", "inre", "yttre", "sankt", "sankta"]
)
_CODE = lazily(r"(?:\d{2,8}[A-Z]?\d*|[A-Z]?\d{3,}|\d{4}[A-Z]\d{3,4})\s+(?=[A-ZÅÄÖ])")
_PRELIMINARY = lazily(r"\s*\(prel[^()]*\)$", re.IGNORECASE)

_MOST_WORDS = 7


def is_total(text: str) -> bool:
    """Whether a label only says that everything is counted."""
    return text.strip(" .:*").casefold() in words_of("totals")


def without_code(text: str) -> str:
    """An area without the number that statistics put in front of its name: "0180 Stockholm"."""
    return _CODE.sub("", text, count=1) if text[:1].isalnum() else text


@lru_cache(maxsize=8192)
def likeness(text: str) -> float:
    """From -1 for ordinary words to 1 for what is surely the name of a place."""
    words = re.findall(r"[^\W\d_]+", _PRELIMINARY.sub("", text))
    if not words or len(words) > _MOST_WORDS or any(_is_ordinary(word) for word in words[1:]):
        return -1.0
    if _KINDS.search(text.casefold()) or any(word.casefold() in word_list("places") for word in words):
        return 1.0
    return _likeness_of(words) if words[0][0].isupper() else -1.0


def _likeness_of(words: list[str]) -> float:
    """By the words' endings, and by being none of the dictionary."""
    unknown = [word for word in words if not _is_word(word)]
    if any(_SUFFIX.fullmatch(word.casefold()) for word in unknown[:1] if words[0] == word):
        return 1.0
    begins = (words[0] in unknown and not words[0].isupper()) or words[0].casefold() in _BEGINNINGS
    if unknown and begins and len(words) <= 4:
        return 0.6
    return 0.0 if len(words) == 1 and _SUFFIX.fullmatch(words[0].casefold()) else -1.0


def _is_ordinary(word: str) -> bool:
    """Whether a word with a small letter is none of those that stand in the names of places."""
    return word[0].islower() and word not in _LINKS and not _KINDS.fullmatch(word)


def are_places(texts: Iterable[str]) -> float:
    """How likely the labels of one row or column are to name places; those that mean all of them say nothing."""
    judged = [likeness(text) for text in texts if not is_total(text)]
    return sum(judged) / len(judged) if judged else 0.0


def _is_word(word: str) -> bool:
    plain = word.casefold()
    return dictionary().has(plain) or dictionary().is_compound(plain) or len(plain) < 2
