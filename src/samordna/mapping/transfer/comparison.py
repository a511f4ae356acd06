"""What a file would change in the register: each of its services, how it stands, and what the guard asks about."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.personal_data import FieldHit, Look
from samordna.mapping.filing import values_of
from samordna.mapping.pointing import pointed
from samordna.mapping.queries import services_of
from samordna.mapping.transfer.resolving import Names, Resolved
from samordna.organisation import queries
from samordna.organisation.models import Municipality
from samordna.plandoc.guard import explanation_of
from samordna.plandoc.mapping.filed import (
    CellProblem,
    Compared,
    FiledServices,
    Standing,
    Values,
    compared,
)
from samordna.plandoc.mapping.filed.words import stopped
from samordna.plandoc.vocabulary import Text

GUARDED = ("name", "conditions", "first_step", "legal_basis", "capacity", "about", "also_called")
NOT_YOURS = Text(
    "Verksamheten hör till en annan enhet än dina. Be den som ansvarar för den, eller kommunens samordnare.",
    "The service belongs to another unit than yours. Ask whoever is responsible for it, or the municipality's coordinator.",
)


@dataclass(frozen=True, slots=True)
class FiledLine:
    """``number`` tells the row from the others of the file; ``values`` are those that the commands take."""

    number: int
    compared: Compared
    values: Mapping[str, Any]
    asked: tuple[FieldHit, ...] = ()


class Comparison:
    """Eight queries, whatever the size of the file."""

    def __init__(self, municipality: Municipality, access: Access, filed: FiledServices) -> None:
        self.fields, self.unknown = filed.fields, filed.unknown
        self._access = access
        names = Names(municipality, access, localdate())
        around = pointed(municipality, queries.contacts(municipality, access))
        rows = services_of(municipality).not_ended_on(localdate())
        self.services = {str(row.pk): row for row in rows}
        register = {key: values_of(row, around, names.unit_names) for key, row in self.services.items()}
        resolved = [names.resolved(one.values) for one in filed.rows]
        told = [
            replace(one, values=whole.told, unread=(*one.unread, *whole.problems))
            for one, whole in zip(filed.rows, resolved, strict=True)
        ]
        self.lines = self._lines(compared(told, register), resolved)
        matched = {line.compared.key for line in self.lines}
        self.missing = [row for key, row in self.services.items() if key not in matched]

    def of(self, *standings: Standing) -> list[FiledLine]:
        return [line for line in self.lines if line.compared.standing in standings]

    def asked(self, left: Collection[int] = ()) -> list[FieldHit]:
        """What is asked about, but in the rows with the numbers ``left``, which nobody has to answer for."""
        return [hit for line in self.lines if line.number not in left for hit in line.asked]

    @property
    def mark(self) -> str:
        """Of everything that the page shows: another once the register, or what the reader may do in it, has changed."""
        return sha256(repr([line.compared for line in self.lines]).encode()).hexdigest()[:16]

    def _lines(self, services: Sequence[Compared], resolved: Sequence[Resolved]) -> list[FiledLine]:
        look, lines = Look(), []
        for number, (one, whole) in enumerate(zip(services, resolved, strict=True)):
            problems = self._refused(one, whole)
            asked: tuple[FieldHit, ...] = ()
            if one.standing in {Standing.NEW, Standing.DIFFERS} and not problems:
                problems, doubtful = _looked_at(one, look)
                asked = () if problems else doubtful
            lines.append(FiledLine(number, _with(one, problems), whole.values, asked))
        return lines

    def _refused(self, one: Compared, whole: Resolved) -> tuple[CellProblem, ...]:
        if one.standing not in {Standing.NEW, Standing.DIFFERS}:
            return ()
        known = self.services.get(one.key)
        owners = [known.unit] if known else []
        if "unit" in whole.values or known is None:
            owners.append(whole.values.get("unit"))
        paths = [list(unit.path) if unit else None for unit in owners]
        if all(self._access.may_for(Action.EDIT_SERVICES, path) for path in paths):
            return ()
        return (CellProblem(NOT_YOURS, "unit"),)


def _with(one: Compared, problems: tuple[CellProblem, ...]) -> Compared:
    if not problems:
        return one
    service = replace(one.service, problems=(*one.service.problems, *problems))
    return Compared(service, Standing.UNREADABLE, one.key)


def _looked_at(one: Compared, look: Look) -> tuple[tuple[CellProblem, ...], tuple[FieldHit, ...]]:
    """What the guard stops, and what it asks about, in texts that are new to the register."""
    changed = {change.field for change in one.changes} if one.key else set(GUARDED)
    problems, asked = [], []
    for field, text in _texts(one.service.values, changed):
        for hit in look(text):
            if hit.blocking:
                why = explanation_of(hit.kind, blocking=True)
                problems.append(CellProblem(stopped(hit.text, why), field))
            else:
                asked.append(FieldHit(f"service.{field}", hit))
    return tuple(problems), tuple(asked)


def _texts(values: Values, changed: set[str]) -> list[tuple[str, str]]:
    told = [(field, values.get(field)) for field in GUARDED if field in changed]
    several = [
        (field, one) for field, value in told for one in (value if isinstance(value, list) else [value])
    ]
    return [(field, text) for field, text in several if text]
