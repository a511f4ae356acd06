"""Nothing is lost: the words of the file minus the words of the reader's answer."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

_WORD = re.compile(r"[^\W_]+")
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*\n\s*(?!(?:och|eller|samt)\b)(?=[a-zåäöéü])")
_QUOTED = re.compile(r"[”\"“«](.+?)[”\"»]")
_NOT_THE_PLAN = ("origin", "id", "place", "schema_version", "language", "level", "kind", "restricted")
_LENGTH = 4
_SHORT = 2


def words_of(text: str) -> Counter[str]:
    """Small letters, no ligatures, no soft hyphens; what a line's end broke is whole again."""
    smooth = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return Counter(_WORD.findall(_BROKEN.sub("", smooth).casefold()))


def answer(plan: Mapping[str, Any], read: Mapping[str, Any]) -> Counter[str]:
    """The words of a plan, as its JSON has it, and of what ``read --json`` leaves out or remarks on."""
    said = _said(plan)
    for one in read.get("left_out", ()):
        said += words_of(one["text"])
    for flag in read["flags"]:
        said += words_of(" ".join(_QUOTED.findall(f"{flag['what']} {flag['where']}")))
    return said


def _said(value: Any) -> Counter[str]:
    if isinstance(value, Mapping):
        return _said(value.get("sources", ())) if value.get("place") == "text" else _said_by_item(value)
    if isinstance(value, list | tuple):
        return sum((_said(one) for one in value), Counter[str]())
    return Counter() if value is None or isinstance(value, bool) else words_of(str(value))


def _said_by_item(item: Mapping[str, Any]) -> Counter[str]:
    """The words of an item's values. Where a value tells the passage it came from, that passage's words instead."""
    passages = [one for one in item.get("origin") or () if one.get("field")]
    typed = {one["field"] for one in passages}
    texts = [words_of(one) for one in _each_once((one["where"], one["text"]) for one in passages)]
    said = sum(texts, Counter[str]())
    for name, value in item.items():
        words = Counter[str]() if name in _NOT_THE_PLAN or name in typed else _said(value)
        if not any(words <= text for text in texts):
            said += words
    return said


def _each_once(passages: Iterable[tuple[str | None, str]]) -> list[str]:
    """A passage of some length that gave several values is one; two cells that say "2025" are two."""
    texts: list[str] = []
    seen: set[tuple[str | None, str]] = set()
    for where, text in passages:
        if (where, text) not in seen or len(text.split()) < _LENGTH:
            texts.append(text)
        seen.add((where, text))
    return texts


def unaccounted(file: Counter[str], said: Counter[str]) -> Counter[str]:
    """Words of the file without a place, after those that were only parted or joined differently have met.

    What a narrow cell cuts off a word may be a letter or two, which the answer may hold elsewhere: so these may be used again.
    """
    lost, spare = file - said, said - file
    rests = Counter({word: count for word, count in (file & said).items() if len(word) <= _SHORT})
    _join(lost, spare, rests)
    _join(spare, lost, Counter())
    return +lost


def _join(parts: Counter[str], wholes: Counter[str], rests: Counter[str]) -> None:
    """Take out words of ``wholes`` that are some of ``parts`` set together, the longest first, and those parts. ``rests`` may
    stand among them."""
    for whole in sorted(wholes, key=len, reverse=True):
        while (
            wholes[whole] > 0 and (pieces := _pieces(whole, +parts + rests)) and any(map(parts.get, pieces))
        ):
            wholes[whole] -= 1
            parts.subtract(piece for piece in pieces if parts[piece] > 0)


def _pieces(whole: str, parts: Counter[str]) -> list[str]:
    """The parts that make the word, the longest first; none if they cannot."""
    if parts[whole] > 0:
        return [whole]
    for cut in range(len(whole) - 1, 0, -1):
        first = whole[:cut]
        if parts[first] > 0:
            rest = _pieces(whole[cut:], parts - Counter([first]))
            if rest:
                return [first, *rest]
    return []
