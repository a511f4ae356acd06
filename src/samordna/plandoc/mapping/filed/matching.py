"""Which services of a file are new to the register, which say the same, and in what the others differ."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from samordna.plandoc.mapping.filed.columns import BY_FIELD, Form
from samordna.plandoc.mapping.filed.model import FiledService, Values


class Standing(StrEnum):
    """How a service of the file stands to the register.

    ``TWICE`` are several rows of the file, or several services of the register, between which nothing tells.
    """

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"
    TWICE = "twice"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """``here`` is what the register says, ``there`` what the file says."""

    field: str
    here: Any
    there: Any


@dataclass(frozen=True, slots=True)
class Compared:
    """``key`` is that of the register's service, empty for a new one."""

    service: FiledService
    standing: Standing
    key: str = ""
    changes: tuple[FieldChange, ...] = ()


def compared(services: Sequence[FiledService], register: Mapping[str, Values]) -> list[Compared]:
    """Each service of the file, in its order. ``register`` is every service of the register in the same fields, by key.

    A service is known by its name and the unit that owns it, and by its name alone where one side does not say who owns it.
    Only fields that the row states are compared: a file without a column says nothing of it.
    """
    known = _Known(register)
    again = Counter(_both(one.values) for one in services)
    return [
        Compared(one, Standing.UNREADABLE)
        if one.problems
        else _one(one, known.keys(one.values), register, is_again=again[_both(one.values)] > 1)
        for one in services
    ]


class _Known:
    """The register's services by name and owner, and by name where one side does not say the owner."""

    def __init__(self, register: Mapping[str, Values]) -> None:
        self._by_both: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for key, values in register.items():
            name, owner = _both(values)
            self._by_both[name, owner].append(key)
            self._by_name[name].append(key)

    def keys(self, values: Values) -> list[str]:
        name, owner = _both(values)
        return self._by_both[name, owner] or (self._by_both[name, ""] if owner else self._by_name[name])


def _one(
    service: FiledService, keys: Sequence[str], register: Mapping[str, Values], *, is_again: bool
) -> Compared:
    if is_again or len(keys) > 1:
        return Compared(service, Standing.TWICE)
    if not keys:
        return Compared(service, Standing.NEW)
    here = register[keys[0]]
    changes = tuple(
        FieldChange(name, here.get(name), value)
        for name, value in service.values.items()
        if not _alike(name, here.get(name), value)
    )
    return Compared(service, Standing.DIFFERS if changes else Standing.SAME, keys[0], changes)


def _alike(field: str, one: Any, other: Any) -> bool:
    """Lists are the same whatever their order, but for contact points, of which the first is called first."""
    if isinstance(one, list | tuple) or isinstance(other, list | tuple):
        first, second = (list(map(_folded, value or [])) for value in (one, other))
        return first == second if field == "contacts" else sorted(first) == sorted(second)
    if BY_FIELD[field].form in {Form.AGE, Form.YES_NO}:
        return bool(one == other)
    return _folded(one) == _folded(other)


def _both(values: Values) -> tuple[str, str]:
    return _folded(values.get("name")), _folded(values.get("unit"))


def _folded(text: Any) -> str:
    return " ".join(str(text or "").split()).casefold()
