"""What the names in a file mean in the municipality's organisation."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from django.db.models import Model

from samordna.accounts.access import Access
from samordna.mapping.filing import UnitNames
from samordna.organisation import queries
from samordna.organisation.models import ContactPoint, Municipality, Partner, Unit
from samordna.plandoc.mapping.filed import CellProblem, Values
from samordna.plandoc.mapping.filed.words import PARTED, not_found, several_of_that_name
from samordna.plandoc.vocabulary import Text

_SHORT = (
    (re.compile(r"\bsdf\b\.?"), "stadsdelsförvaltning"),
    (re.compile(r"\bsdn\b\.?"), "stadsdelsnämnd"),
    (re.compile(r"förv\b\.?"), "förvaltning"),
)
DAYS = ("valid_from", "valid_to", "reviewed_on")


@dataclass(frozen=True, slots=True)
class Resolved:
    """``values`` are those that the commands take, ``told`` the same with every unit named as the register names it.

    What is not found is in neither: the problems say so.
    """

    values: dict[str, Any]
    told: dict[str, Any]
    problems: tuple[CellProblem, ...]


class Names:
    """By name, without regard to case: the units that have not ended, partners, and contact points that the reader may see."""

    def __init__(self, municipality: Municipality, access: Access, today: date) -> None:
        """Three queries."""
        units = list(Unit.objects.filter(municipality=municipality).not_ended_on(today))
        self.units = {one.pk: one for one in units}
        self.unit_names = UnitNames(units)
        self._units = _by_name((*((one.name, one) for one in units), *self._parted(units)))
        partners = Partner.objects.filter(municipality=municipality).present()
        contacts: Iterable[ContactPoint] = queries.contacts(municipality, access)
        self._named: dict[str, dict[str, list[Any]]] = {
            "areas": self._units,
            "partners": _by_name((one.name, one) for one in partners),
            "contacts": _by_name((one.function, one) for one in contacts),
        }

    def _parted(self, units: Iterable[Unit]) -> Iterable[tuple[str, Unit]]:
        return (
            (f"{self.units[one.parent_id].name}{PARTED}{one.name}", one)
            for one in units
            if one.parent_id in self.units
        )

    def resolved(self, values: Values) -> Resolved:
        problems: list[CellProblem] = []
        out, told = dict(values), dict(values)
        if "unit" in values:
            out["unit"] = self._one("unit", values["unit"], self._units, problems)
            told["unit"] = self.unit_names.of(out["unit"]) if out["unit"] else ""
            if out["unit"] is None and values["unit"]:
                del out["unit"], told["unit"]
        for field, known in self._named.items():
            if field in values:
                rows = [self._one(field, name, known, problems) for name in values[field]]
                out[field] = list(dict.fromkeys(row.pk for row in rows if row))
                told[field] = list(dict.fromkeys(str(row) for row in rows if row))
                if values[field] and not out[field]:
                    del out[field], told[field]
        if "areas" in out:
            told["areas"] = [self.unit_names.of(self.units[pk]) for pk in out["areas"]]
        for field in DAYS:
            if values.get(field):
                out[field] = date.fromisoformat(values[field])
        return Resolved(out, told, tuple(problems))

    def _one(
        self, field: str, name: str | None, known: dict[str, list[Any]], problems: list[CellProblem]
    ) -> Any:
        """What is meant; None, and a problem, where nothing or several are called so."""
        if not name:
            return None
        rows = next((known[one] for one in written_out(name) if one in known), [])
        if len(rows) == 1:
            return rows[0]
        problems.append(CellProblem(several_of_that_name(name) if rows else _unknown(name, known), field))
        return None


def written_out(name: str) -> list[str]:
    """The name as it is written, and in the ways it may stand in the register when what is short in it is written out."""
    whole = folded = _folded(name)
    for short, words in _SHORT:
        whole = short.sub(words, whole)
    return [folded, whole, f"{whole}en", whole.removesuffix("en"), whole.removesuffix(" kommun")]


def _by_name(pairs: Iterable[tuple[str, Model]]) -> dict[str, list[Any]]:
    named: dict[str, list[Any]] = defaultdict(list)
    for name, row in pairs:
        named[_folded(name)].append(row)
    return named


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _unknown(name: str, known: dict[str, list[Any]]) -> Text:
    """With what may be meant: the only one that begins with the same word, else the one that is most alike."""
    written, whole, *_rest = written_out(name)
    begins = [one for one in known if one.startswith(written.split()[0])]
    near = begins if len(begins) == 1 else get_close_matches(whole, known, n=1)
    return not_found(name, str(known[near[0]][0]) if near else "")
