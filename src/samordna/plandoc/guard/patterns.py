"""Entries of the lists as patterns that tell quickly that a word is none of them.

A word costs one look for each of its first letters, as long as the entries are sorted by these; so those that begin with a
choice ("(?:upp|in)?rapporter…") are spelled out first.
"""

from collections.abc import Iterable, Iterator

from samordna.plandoc.lazily import lazily

_SORTED_LETTERS = 3
_ANYTHING = (r"\w*", r"\w+")
_REPEATS = {"?", "*", "+", "{"}
_CHOICE = "(?:"
_ENDLESS = lazily(r"[\\*+{^]|\(\?[^:]|\[[^\]]*-")
_LETTERS = lazily(r"[^\W\d_]*")
_GROUPED = lazily(r"[(\[]")
_PLAIN = lazily(r".[^(\[?]*")
_NOT_BEFORE = "(?!"
_ANY_LETTERS = lazily(r"(?:\\w|\[[^\]]*\])(?:[*+]|\{\d+,\})")


def spelled_out(entry: str) -> Iterator[str]:
    """The entry once for each of the ways in which it may begin."""
    end = _end_of_choice(entry) if entry.startswith(_CHOICE) else 0
    is_optional = entry[end : end + 1] == "?"
    if not end or (entry[end : end + 1] in _REPEATS and not is_optional):
        yield entry
        return
    rest = entry[end + is_optional :]
    for beginning in (*_choices(entry[len(_CHOICE) : end - 1]), *([""] if is_optional else [])):
        yield from spelled_out(beginning + rest)


def words_of(entry: str) -> list[str]:
    """Every word of an entry, if it has not any number of them: these need no pattern."""
    if entry.isalpha():
        return [entry]
    if _ENDLESS.search(entry):
        return []
    return [word for choice in _choices(entry) for word in _all_words(choice)]


def _all_words(entry: str) -> list[str]:
    if not entry or entry.isalpha():
        return [entry]
    beginnings, rest = _beginnings(entry)
    endings = _all_words(rest)
    return [beginning + ending for beginning in beginnings for ending in endings]


def _beginnings(entry: str) -> tuple[list[str], str]:
    """What the first group or letters of an entry may be, and what follows."""
    if entry.startswith(_CHOICE):
        end = _end_of_choice(entry)
        beginnings = words_of(entry[len(_CHOICE) : end - 1])
    elif entry.startswith("["):
        end = entry.index("]") + 1
        beginnings = list(entry[1 : end - 1])
    else:
        end = _end_of_letters(entry)
        beginnings = [entry[:end]]
    is_optional = entry[end : end + 1] == "?"
    return [*beginnings, *([""] if is_optional else [])], entry[end + is_optional :]


def _end_of_letters(entry: str) -> int:
    """Of those that an entry begins with, one of which may be there or not by itself."""
    plain = _PLAIN.match(entry)
    end = plain.end() if plain else 1
    return end - 1 if end > 1 and entry[end : end + 1] == "?" else end


def loosely(entry: str) -> str:
    """As much or more: whatever letters stand before what an entry ends with."""
    while entry.startswith(_NOT_BEFORE):
        entry = entry[_end_of_choice(entry) :]
    letters = _ANY_LETTERS.match(entry)
    return _ANYTHING[0] + entry[letters.end() :] if letters else entry


def first_letters(entry: str) -> str:
    """The letters that every word of an entry begins with."""
    letters = _LETTERS.match(entry)
    first = letters[0] if letters else ""
    return first[:-1] if entry[len(first) : len(first) + 1] in _REPEATS else first


def begins_with(entry: str) -> str:
    """The letter that every word of an entry begins with, if it is one."""
    return entry[0] if entry[:1].isalpha() and entry[1:2] not in _REPEATS else ""


def any_of_entries(entries: Iterable[str], letters: int = _SORTED_LETTERS) -> str:
    """Any of the entries, sorted by their first letters."""
    if not letters:
        return "|".join(entries)
    by_letter: dict[str, list[str]] = {}
    for entry in entries:
        by_letter.setdefault(begins_with(entry), []).append(entry)
    free = by_letter.pop("", [])
    alternatives = [
        f"{letter}(?:{any_of_entries((entry[1:] for entry in own), letters - 1)})"
        for letter, own in by_letter.items()
    ]
    for anything in _ANYTHING:
        if inside := [entry.removeprefix(anything) for entry in free if entry.startswith(anything)]:
            endings = (ending for entry in inside for ending in spelled_out(entry))
            alternatives.append(f"{anything}(?:{any_of_entries(endings)})")
    return "|".join([*alternatives, *(entry for entry in free if not entry.startswith(_ANYTHING))])


def by_beginning(pattern: str, letters: int) -> dict[str, list[str]]:
    """The entries that a pattern chooses between by how their words begin, by so many letters at most; empty if by whatever."""
    entries: dict[str, list[str]] = {}
    for choice in _choices(pattern):
        for spelled in _wholly_spelled_out(choice):
            entries.setdefault(first_letters(spelled)[:letters], []).append(spelled)
    return entries


def _wholly_spelled_out(entry: str) -> Iterator[str]:
    """Also of a group that is the whole entry, whose choices may begin with choices of their own."""
    for spelled in spelled_out(entry):
        if spelled.startswith(_CHOICE) and _end_of_choice(spelled) == len(spelled):
            yield from spelled_out(spelled)
        else:
            yield spelled


def _end_of_choice(entry: str) -> int:
    """Where the group ends that the entry begins with."""
    return next(place + 1 for place, depth in _depths(entry) if not depth)


def _choices(inside: str) -> list[str]:
    """What a group chooses between, and not the groups within it."""
    if not _GROUPED.search(inside):
        return inside.split("|")
    bars = [place for place, depth in _depths(inside) if not depth and inside[place] == "|"]
    begins = [0, *(bar + 1 for bar in bars)]
    return [inside[begin:end] for begin, end in zip(begins, [*bars, len(inside)], strict=True)]


def _depths(pattern: str) -> Iterator[tuple[int, int]]:
    """Each sign that is no part of a class of letters, with how many groups it stands in."""
    depth, is_class = 0, False
    for place, sign in enumerate(pattern):
        is_class = sign == "[" or (is_class and sign != "]")
        if not is_class:
            depth += (sign == "(") - (sign == ")")
            yield place, depth
