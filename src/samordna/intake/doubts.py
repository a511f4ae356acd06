"""A doubt that many parts share is asked about once."""

from collections import defaultdict
from dataclasses import dataclass

from samordna.intake.missing_fields import empty_fields
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.reading import Flag, ReadResult

MANY = 3
"""So many parts with the same doubt are asked about together."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The first of several equal flags, the list that they are about, and the ids of its items."""

    flag: Flag
    area: str
    items: list[str]


def shared_doubts(result: ReadResult) -> tuple[list[Shared], list[Flag]]:
    """The doubts that several items share, and the flags that are left.

    What a person mends by filling a field stays with each item, where the field is, unless every item of the list lacks it.
    """
    area_of = {item.id: (area, item) for area, item in result.document.items()}
    sizes: dict[str, int] = defaultdict(int)
    for area, _item in area_of.values():
        sizes[area] += 1
    groups: dict[tuple[str, str], list[Flag]] = defaultdict(list)
    for flag in result.flags:
        if flag.item in area_of:
            groups[area_of[flag.item][0], flag.what].append(flag)
    shared: list[Shared] = []
    taken: set[int] = set()
    for (area, _what), flags in groups.items():
        items = list(dict.fromkeys(flag.item for flag in flags if flag.item))
        fillable = all(_asks_for(flag, area, area_of) for flag in flags)
        if len(items) >= MANY and (not fillable or len(items) == sizes[area]):
            shared.append(Shared(flags[0], area, items))
            taken |= {id(flag) for flag in flags}
    return shared, [flag for flag in result.flags if id(flag) not in taken]


def _asks_for(flag: Flag, area: str, area_of: dict) -> bool:
    """Whether the flag names a field that its item has left empty."""
    _area, item = area_of[flag.item]
    return any(FIELDS[name].sv.lower() in flag.what.lower() for name in empty_fields(area, item))
