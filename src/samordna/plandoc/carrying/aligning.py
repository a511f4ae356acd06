"""Which line of a file is which line that was written: the same, the same in another place, changed, new."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from samordna.plandoc.carrying.carrier import CarriedLine
from samordna.plandoc.carrying.lines import Expected
from samordna.plandoc.carrying.seen import Seen
from samordna.plandoc.carrying.visible import visible
from samordna.plandoc.reading.blocks import BlockKind

_ALIKE = 0.5
_MOST_PAIRS = 20_000
"""Beyond so many possible pairs in one stretch nobody has edited by hand: the lines are taken as new."""


@dataclass(frozen=True, slots=True)
class Match:
    """A seen line and the written one it is, by its number; ``same`` when it says what that said."""

    seen: Seen
    written: int | None = None
    same: bool = False


def aligned(
    written: Sequence[CarriedLine], seen: Sequence[Seen], expected: Mapping[str, Expected]
) -> list[Match]:
    """The seen lines in their order. ``expected`` are the words that the written lines had, by their names."""
    partner: dict[int, int] = {}
    gaps: list[tuple[range, range]] = []
    matcher = SequenceMatcher(
        None, [line.hash for line in written], [line.hash for line in seen], autojunk=False
    )
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            partner.update(zip(range(j1, j2), range(i1, i2), strict=True))
        else:
            gaps.append((range(i1, i2), range(j1, j2)))
    same = set(partner) | set(_moved(written, seen, gaps, partner))
    for gone, come in gaps:
        taken = set(partner.values())
        old = [i for i in gone if i not in taken]
        new = [j for j in come if j not in partner]
        partner.update(_changed(old, new, written, seen, expected))
    partner.update(_moved_and_changed(written, seen, partner, expected))
    return [Match(line, partner.get(j), j in same) for j, line in enumerate(seen)]


def _moved(
    written: Sequence[CarriedLine],
    seen: Sequence[Seen],
    gaps: list[tuple[range, range]],
    partner: dict[int, int],
) -> Iterator[int]:
    """Lines that say the same in another place. Adds them to ``partner``."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for gone, _ in gaps:
        for i in gone:
            if written[i].key:
                waiting[written[i].hash].append(i)
    for _, come in gaps:
        for j in come:
            if waiting[seen[j].hash]:
                partner[j] = waiting[seen[j].hash].pop(0)
                yield j


def _moved_and_changed(
    written: Sequence[CarriedLine],
    seen: Sequence[Seen],
    partner: dict[int, int],
    expected: Mapping[str, Expected],
) -> dict[int, int]:
    """Rows of a table that were both moved and rewritten in part."""
    taken = set(partner.values())
    old = [i for i, line in enumerate(written) if i not in taken and _is_row(expected.get(line.key))]
    new = [j for j, line in enumerate(seen) if j not in partner and line.row is not None]
    return _likest(old, new, written, seen, expected) if len(old) * len(new) <= _MOST_PAIRS else {}


def _is_row(expected: Expected | None) -> bool:
    return expected is not None and len(expected.cells) > 1 and not expected.key.startswith("columns/")


def _changed(
    old: list[int],
    new: list[int],
    written: Sequence[CarriedLine],
    seen: Sequence[Seen],
    expected: Mapping[str, Expected],
) -> dict[int, int]:
    """The likest pairs of a stretch, then headings and paragraphs that stand in each other's place."""
    if len(old) * len(new) > _MOST_PAIRS:
        return {}
    partners = _likest(old, new, written, seen, expected)
    taken = set(partners.values())
    texts = {i: expected[written[i].key].cells for i in old if i not in taken and written[i].key in expected}
    partners.update(_in_place([*texts], new, partners, written, seen, texts))
    return partners


def _likest(
    old: list[int],
    new: list[int],
    written: Sequence[CarriedLine],
    seen: Sequence[Seen],
    expected: Mapping[str, Expected],
) -> dict[int, int]:
    scored = sorted(
        (-score, abs(i - j), i, j)
        for i in old
        if written[i].key in expected
        for j in new
        if (score := _likeness(expected[written[i].key].cells, seen[j].cells)) >= _ALIKE
    )
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in scored:
        if j not in partners and i not in taken:
            partners[j] = i
            taken.add(i)
    return partners


def _in_place(
    old: list[int],
    new: list[int],
    partners: dict[int, int],
    written: Sequence[CarriedLine],
    seen: Sequence[Seen],
    texts: Mapping[int, tuple[str, ...]],
) -> Iterator[tuple[int, int]]:
    """A line that was rewritten from beginning to end, known by the lines round it. Rows of a table are new then."""
    open_lines = [j for j in new if j not in partners]
    for heading in (True, False):
        before = [i for i in old if _is_heading(written[i].key) == heading and len(texts[i]) == 1]
        after = [
            j
            for j in open_lines
            if seen[j].kind is not BlockKind.TABLE
            and (seen[j].kind is BlockKind.HEADING and seen[j].level > 0) == heading
        ]
        if len(before) == len(after):
            yield from zip(after, before, strict=True)


def _is_heading(key: str) -> bool:
    area, _, rest = key.partition("/")
    return (area in ("sections", "guides", "alarm_routes") and "/" not in rest) or area == "chapters"


def _likeness(a: Sequence[str], b: Sequence[str]) -> float:
    """0 for nothing in common, 1 for the same: of the cells that stay, or of the words, whichever is more."""
    if (len(a) > 1) != (len(b) > 1):
        return 0.0
    one, other = [visible(cell) for cell in a], [visible(cell) for cell in b]
    ratio = SequenceMatcher(None, " ".join(one), " ".join(other), autojunk=False).ratio()
    if len(one) != len(other) or len(one) == 1:
        return ratio
    said = [(x, y) for x, y in zip(one, other, strict=True) if x or y]
    return max(ratio, sum(x == y for x, y in said) / (len(said) or 1))
