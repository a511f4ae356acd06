"""What a file would change among the areas: each of its rows, how it stands, and what the guard asks about."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from django.utils.timezone import localdate

from samordna.core.personal_data import FieldHit, Look
from samordna.organisation.models import Municipality
from samordna.plandoc.areas.matching import ComparedArea, KnownArea, compared
from samordna.plandoc.areas.model import FiledAreas
from samordna.plandoc.areas.naming import parents_first
from samordna.plandoc.areas.rules import wrong_year
from samordna.plandoc.guard import explanation_of
from samordna.plandoc.mapping.filed import CellProblem, Standing
from samordna.plandoc.mapping.filed.words import stopped
from samordna.situation.areas.queries import areas_of
from samordna.situation.commands.incoming_areas import TakenArea
from samordna.situation.models import Area

TAKEN = (Standing.NEW, Standing.DIFFERS)
GUARDED = ("name", "code")


@dataclass(frozen=True, slots=True)
class AreaRow:
    """``number`` tells the row from the others of the file."""

    number: int
    compared: ComparedArea
    asked: tuple[FieldHit, ...] = ()


class Comparison:
    """One query, whatever the size of the file."""

    def __init__(self, municipality: Municipality, filed: FiledAreas) -> None:
        self.filed = filed
        every = list(areas_of(municipality).defer(None))
        self.areas = {area.pk: area for area in every}
        known = [_known(area) for area in every if area.successor_id or area.is_valid_on(localdate())]
        look = Look()
        told = compared(filed.rows, known)
        self.rows = [_looked_at(number, one, look) for number, one in enumerate(told)]

    def of(self, *standings: Standing) -> list[AreaRow]:
        return [row for row in self.rows if row.compared.standing in standings]

    def asked(self, left: Collection[int] = ()) -> list[FieldHit]:
        """What is asked about, but in the rows with the numbers ``left``, which nobody has to answer for."""
        return [hit for row in self.rows if row.number not in left for hit in row.asked]

    @property
    def mark(self) -> str:
        """Of everything that the page shows: another once the areas have changed."""
        return sha256(repr([row.compared for row in self.rows]).encode()).hexdigest()[:16]

    def taken(self, left: Collection[int]) -> Iterator[TakenArea]:
        """Everything new and everything that differs, but for the rows ``left``, each after what it is part of."""
        by_number = {row.number: row.compared for row in self.of(*TAKEN) if row.number not in left}
        for number in parents_first({pk: one.inside_line for pk, one in by_number.items()}):
            yield self._one(number, by_number[number])

    def _one(self, number: int, one: ComparedArea) -> TakenArea:
        fields = {change.field for change in one.changes} if one.known else set(one.area.values)
        values = {name: one.area.values[name] for name in fields - {"parent"}}
        if "parent" in fields and one.inside is not None:
            values["parent"] = self.areas[one.inside]
        return TakenArea(number, self.areas[one.known] if one.known else None, values, one.inside_line)


def _known(area: Area) -> KnownArea:
    values = {
        **{name: getattr(area, name) for name in ("name", "code", "kind", "population", "population_year")},
        "parent": area.parent.name if area.parent else "",
        "inside": area.parent_id,
        "outline": area.outline,
    }
    return KnownArea(area.pk, values, area.successor.name if area.successor else "")


def _looked_at(number: int, one: ComparedArea, look: Look) -> AreaRow:
    """With what the guard stops, and what it asks about, in names that are new."""
    if one.standing not in TAKEN:
        return AreaRow(number, one)
    values = one.area.values
    if why := wrong_year(None, values.get("population_year"), localdate().year):
        return AreaRow(number, _unreadable(one, CellProblem(why, "population_year")))
    changed = {change.field for change in one.changes} if one.known else set(GUARDED)
    hits = [
        (field, hit) for field in GUARDED if field in changed for hit in look(str(values.get(field) or ""))
    ]
    problems = tuple(
        CellProblem(stopped(hit.text, explanation_of(hit.kind, blocking=True)), field)
        for field, hit in hits
        if hit.blocking
    )
    if problems:
        return AreaRow(number, _unreadable(one, *problems))
    return AreaRow(number, one, tuple(FieldHit(f"area.{field}", hit) for field, hit in hits))


def _unreadable(one: ComparedArea, *problems: CellProblem) -> ComparedArea:
    area = replace(one.area, problems=(*one.area.problems, *problems))
    return replace(one, area=area, standing=Standing.UNREADABLE)
