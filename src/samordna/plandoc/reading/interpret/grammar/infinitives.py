"""Where the infinitive of a sentence begins, and whether it says how things are to be rather than what is done."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.cell_words import ACTOR, ROLE
from samordna.plandoc.reading.interpret.words.small_words import words_of

_ACTOR = lazily(ACTOR, re.IGNORECASE)
_NAMES = lazily(rf"{ACTOR}|{ROLE}", re.IGNORECASE)
_BARE_INFINITIVES = words_of(
    "ha ta dra se ge gå få bli be slå stå nå klä tro bero förse ingå anse utgå överse utse tillse ange avge föreslå fastslå"
)
_STATES = words_of(
    "vara ha kunna känna få veta uppleva bli må stå öka minska gälla innehålla finnas omfatta bygga utgöra ingå bidra leda"
)
_QUALITY = lazily(
    r"\w*(?:iska|ella|liga|iga|ala)|samma|alla|båda|egna|andra|nya|berörda|unga|vecka|"
    r"många|flera|några|inga|vissa|olika|våra|stora|lilla|långa|höga|låga|goda|nära|bra|extra|svaga|starka|fasta|tunga|djupa|"
    r"gamla|ensamma|tomma|kända|särskilda|enskilda|utsatta|vuxna"
)
_PASSIVE = lazily(r"(?!(?:synas|träffas|samlas|mötas|enas|turas|hjälpas)$)[a-zåäö]{2,}[aå]s")
"""What is done to somebody; "synas" and "träffas" only look like it, and somebody does them."""

_MOST_WORDS = 6
_MOST_NAME = 4


def is_state(after: list[str]) -> bool:
    """Whether what follows says how things are to be, or what is done to them."""
    plain = [word.strip(".,") for word in after[: 2 * _MOST_WORDS]]
    told = (
        at
        for at, word in enumerate(plain)
        if _is_infinitive(word) or word in _STATES or _PASSIVE.fullmatch(word)
    )
    at = next(told, None)
    if at is None:
        return False
    first, following = plain[at], "".join(plain[at + 1 : at + 2])
    if (first == "ha" and following.endswith("t")) or (first == "bygga" and following != "på"):
        return False
    return first in _STATES or bool(_PASSIVE.fullmatch(first))


def begins_state(text: str) -> bool:
    """Whether a text begins with the infinitive of how things are to be: "vara öppen", "öka tryggheten"."""
    return text.lower().partition(" ")[0] in _STATES


def begins_deed(text: str) -> bool:
    """Whether a text begins with the infinitive of something that is done: "röja sly", not "vara öppen"."""
    words = text.lower().split()
    return bool(words) and _is_infinitive(words[0].strip(",.")) and not is_state(words)


def infinitive_at(words: list[str]) -> int | None:
    """Where the infinitive begins after "ska": "ska chef för kontaktcenter ÖVERSÄTTA informationen"."""
    for at, word in enumerate(words[: _MOST_WORDS + 1]):
        plain = word.strip(",.")
        if (at and word[-1:] in ".;") or (at and word.endswith(",") and not _goes_on_naming(words[at + 1 :])):
            return None
        if plain == "att":
            return at if at else None
        if _is_infinitive(plain):
            return at or None
    return None


def _goes_on_naming(words: list[str]) -> bool:
    """Whether somebody else who acts is named before the infinitive: "ska rektor, KURATOR ta fram"."""
    at = next((at for at, word in enumerate(words[:_MOST_NAME]) if _is_infinitive(word.strip(",."))), 0)
    return at > 0 and _NAMES.search(" ".join(words[:at])) is not None


def _is_infinitive(word: str) -> bool:
    if word in _BARE_INFINITIVES:
        return True
    noun = _ACTOR.fullmatch(word) or word.endswith(("orna", "arna", "erna"))
    return bool(re.fullmatch(r"[a-zåäö]{2,}a", word)) and not _QUALITY.fullmatch(word) and not noun
