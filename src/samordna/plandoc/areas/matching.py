"""Which areas of a file are new, which say the same, and in what the others differ from those that are there."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from samordna.plandoc.areas import words
from samordna.plandoc.areas.kinds import AreaKind
from samordna.plandoc.areas.model import FiledArea, Values
from samordna.plandoc.areas.naming import Named, folded
from samordna.plandoc.mapping.filed import CellProblem, FieldChange, Standing


@dataclass(frozen=True, slots=True)
class KnownArea:
    """An area that is there. ``values`` are its fields, ``parent`` by name; ``became`` is what it was merged into, if it was."""

    key: int
    values: Values
    became: str = ""


@dataclass(frozen=True, slots=True)
class ComparedArea:
    """``known`` is the number of the area that is there, ``inside`` that of the known one it is part of; ``inside_line`` is
    the place in the file of a new one that it is part of."""

    area: FiledArea
    standing: Standing
    known: int | None = None
    changes: tuple[FieldChange, ...] = ()
    inside: int | None = None
    inside_line: int | None = None


def compared(rows: Sequence[FiledArea], known: Sequence[KnownArea]) -> list[ComparedArea]:
    """Each area of the file, in its order. One is known by its code, or else by its name and what it is part of, and by its name
    alone where one side does not say that. Only fields that the row states are compared."""
    return _Comparison(rows, known).told()


class _Comparison:
    def __init__(self, rows: Sequence[FiledArea], known: Sequence[KnownArea]) -> None:
        self._rows = rows
        self._there = Named([(one.key, one.values, _number(one.values)) for one in known if not one.became])
        self._merged = Named([(at, one.values, "") for at, one in enumerate(known) if one.became])
        self._known, self._by_key = known, {one.key: one for one in known}
        self._lines = Named([(at, row.values, "") for at, row in enumerate(rows)])
        self._again = Counter((folded(row.name), self._inside(row)) for row in rows)
        self._codes = Counter(code for row in rows if (code := folded(row.values.get("code"))))
        self._named_as_parent = {folded(row.values.get("parent")) for row in rows}

    def told(self) -> list[ComparedArea]:
        return [self._one(at, row) for at, row in enumerate(self._rows)]

    def _one(self, at: int, row: FiledArea) -> ComparedArea:
        if row.problems:
            return ComparedArea(row, Standing.UNREADABLE)
        keys = self._there.matching(row.values, self._inside(row))
        if self._is_again(row) or len(keys) > 1:
            return ComparedArea(row, Standing.TWICE)
        if not keys and (gone := self._merged.matching(row.values, "")):
            became = words.merged_away(row.name, self._known[gone[0]].became)
            return ComparedArea(replace(row, problems=(CellProblem(became, "name"),)), Standing.UNREADABLE)
        inside, line, row = self._placed(at, row)
        if not keys:
            values = {"kind": self._kind_of(row), **row.values}
            return ComparedArea(replace(row, values=values), Standing.NEW, inside=inside, inside_line=line)
        changes = tuple(self._changes(row, self._by_key[keys[0]], inside, line))
        standing = Standing.DIFFERS if changes else Standing.SAME
        return ComparedArea(row, standing, keys[0], changes, inside, line)

    def _is_again(self, row: FiledArea) -> bool:
        code = folded(row.values.get("code"))
        return self._codes[code] > 1 if code else self._again[folded(row.name), self._inside(row)] > 1

    def _inside(self, row: FiledArea) -> str:
        """What tells apart what the row is part of: the number of one that is there, else what the file calls it."""
        parent = row.values.get("parent", "")
        there = self._there.called(parent) if parent else []
        return str(there[0]) if len(there) == 1 else folded(parent)

    def _kind_of(self, row: FiledArea) -> str:
        """Of one that does not say: a district where others of the file are part of it."""
        named = {folded(row.name), folded(row.values.get("code"))} - {""}
        return AreaKind.DISTRICT if named & self._named_as_parent else AreaKind.AREA

    def _placed(self, at: int, row: FiledArea) -> tuple[int | None, int | None, FiledArea]:
        """What it is part of: of those that are there, else of the file; left out with a note where it is neither."""
        parent = row.values.get("parent", "")
        if not parent:
            return None, None, row
        there = self._there.called(parent)
        lines = [one for one in self._lines.called(parent) if one != at and not self._rows[one].problems]
        if len(there) == 1:
            return there[0], None, row
        if len(lines) == 1 and not self._leads_to(lines[0], at):
            return None, lines[0], row
        values = {name: value for name, value in row.values.items() if name != "parent"}
        note = CellProblem(words.no_such_parent(parent), "parent")
        return None, None, replace(row, values=values, notes=(*row.notes, note))

    def _leads_to(self, line: int, at: int) -> bool:
        """Whether what the line is part of is, further up, part of the row ``at``: then both are left without."""
        seen = {at}
        while line not in seen:
            seen.add(line)
            parents = self._lines.called(self._rows[line].values.get("parent", ""))
            if len(parents) != 1:
                return False
            line = parents[0]
        return True

    def _changes(
        self, row: FiledArea, known: KnownArea, inside: int | None, line: int | None
    ) -> Iterator[FieldChange]:
        for name, value in row.values.items():
            here = known.values.get(name)
            if name == "parent":
                same = line is None and inside == known.values.get("inside")
            elif name == "outline":
                same = here == value
            else:
                same = folded(here) == folded(value)
            if not same:
                yield FieldChange(name, here, value)


def _number(values: Values) -> str:
    return str(values.get("inside") or "")
