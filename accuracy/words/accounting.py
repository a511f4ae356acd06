"""Nothing is lost: the words of the file minus the words of the reader's answer."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

_WORD = re.compile(r"[^\W_]+")
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*\n\s*(?!(?:och|eller|samt)\b)(?=[a-zåäöéü])")
_QUOTED = re.compile(r"[”\"“«](.+?)[”\"»]")
_NOT_THE_PLAN = ("guard", "flags", "left_out", "coverage", "expected", "origin", "origins", "where")
_LENGTH = 4


def words_of(text: str) -> Counter[str]:
    """Small letters, no ligatures, no soft hyphens; what a line's end broke is whole again."""
    smooth = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return Counter(_WORD.findall(_BROKEN.sub("", smooth).casefold()))


def answer(read: Mapping[str, Any]) -> Counter[str]:
    """The words of a ``read --json`` object that stand for words of the file."""
    said = _said({name: value for name, value in read.items() if name not in _NOT_THE_PLAN})
    for one in read.get("left_out", ()):
        said += words_of(one["text"])
    for flag in read["flags"]:
        said += words_of(
            " ".join([flag.get("text") or "", *_QUOTED.findall(f"{flag['what']} {flag['where']}")])
        )
    return said


def _said(value: Any) -> Counter[str]:
    if isinstance(value, Mapping):
        return _said_by_item(value)
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
    """Words of the file without a place, after those that were only parted or joined differently have met."""
    lost, spare = file - said, said - file
    _join(lost, spare)
    _join(spare, lost)
    return +lost


def _join(parts: Counter[str], wholes: Counter[str]) -> None:
    """Take out words of ``wholes`` that are two of ``parts`` set together, and those two."""
    for whole in list(wholes):
        for cut in range(1, len(whole)):
            first, second = whole[:cut], whole[cut:]
            enough = 2 if first == second else 1
            while wholes[whole] > 0 and parts[first] >= enough and parts[second] >= enough:
                wholes[whole] -= 1
                parts[first] -= 1
                parts[second] -= 1
