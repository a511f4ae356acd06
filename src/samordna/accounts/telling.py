"""What the history tells of rows: each slice says it of its own, in its ``told.py``, and ``hooks.py`` hands it in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from inspect import signature
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.functional import Promise

from samordna.accounts.access import Path
from samordna.accounts.roles import Action
from samordna.core.restricted import restricted_rows
from samordna.organisation.models import Municipality, Unit

Command = Callable[[Municipality, Any, dict[str, Any]], Any]
"""Changes a row of the municipality; those that remove or put back are given no values."""


class Verb(StrEnum):
    """What can be done to a row, and by its history undone."""

    UPDATE = "update"
    REMOVE = "remove"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of row that has a page of its own history: who may see it, whose it is, and which commands change it.

    ``unit`` leads from a row to the unit that owns it, through foreign keys; empty for what the whole municipality owns.
    ``title`` is the column that names a row. ``page`` is the name of its address, ``place`` the arguments of it.
    ``commands`` are those that change a row, by what they do; ``changes`` names the fields that may be updated.
    ``parts`` are the kinds of rows whose ``parent_id`` is a row of the thing and that are told with it.
    """

    slug: str
    model: type[models.Model]
    noun: Promise
    title: str
    see: Action
    edit: Action
    unit: str = ""
    page: str = ""
    place: tuple[str, ...] = ("pk",)
    commands: Mapping[Verb, Command] = field(default_factory=dict)
    changes: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return self.model._meta.label_lower

    @property
    def is_guarded(self) -> bool:
        """Whether a row may be restricted."""
        return restricted_rows(self.model) is not None

    def path(self, row: models.Model) -> Path:
        """The units that own the row, from the top; None for what the whole municipality owns."""
        if isinstance(row, Unit):
            return list(row.path)
        owner: Any = row
        for name in self.unit.split("__") if self.unit else ():
            owner = getattr(owner, name) if owner is not None else None
        return list(owner.path) if isinstance(owner, Unit) else None

    def rows(self) -> models.QuerySet[Any]:
        """Every row, removed ones too, with what :meth:`path` asks for."""
        rows = self.model._default_manager.all()
        return rows.select_related(self.unit) if self.unit else rows

    def address(self, municipality: Municipality, row: models.Model) -> str:
        """Its page, or nothing while it has none or is removed."""
        if not self.page or getattr(row, "removed_at", None):
            return ""
        return reverse(self.page, args=[municipality.slug, *(getattr(row, name) for name in self.place)])


@dataclass(frozen=True, slots=True)
class Deeds:
    """The noun of a kind of row in its definite form, and what is said when a row is made or deleted instead of the usual.

    ``named_by`` are the fields whose value tells which row it is, where it has no name of its own.
    """

    noun: Promise
    made: Promise | None = None
    deleted: Promise | None = None
    named_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What a slice says of its rows. ``deeds`` are of those without a page of their own, by label (``slice.model``).

    ``fields`` are what fields are called where it is not what their form calls them, and ``sentences`` what is said when a field
    gets a value instead of telling the value, both by label and name (``slice.model.field``).
    """

    things: tuple[Thing, ...] = ()
    deeds: Mapping[str, Deeds] = field(default_factory=dict)
    fields: Mapping[str, Promise] = field(default_factory=dict)
    sentences: Mapping[str, Promise] = field(default_factory=dict)


THINGS: dict[str, Thing] = {}
BY_LABEL: dict[str, Thing] = {}
DEEDS: dict[str, Deeds] = {}
FIELD_NAMES: dict[str, Promise] = {}
SENTENCES: dict[str, Promise] = {}


def register_told(told: Told) -> None:
    THINGS.update((thing.slug, thing) for thing in told.things)
    BY_LABEL.update((thing.label, thing) for thing in told.things)
    DEEDS.update(told.deeds)
    FIELD_NAMES.update(told.fields)
    SENTENCES.update(told.sentences)


def commands_of(
    name: str,
    update: Callable[..., Any],
    remove: Callable[..., Any] | None = None,
    restore: Callable[..., Any] | None = None,
) -> dict[Verb, Command]:
    """Commands that take a row as ``name``, and some of them the municipality too."""

    def given(command: Callable[..., Any], place: Municipality, row: Any) -> dict[str, Any]:
        asks = "municipality" in signature(command).parameters
        return {"municipality": place, name: row} if asks else {name: row}

    def moving(command: Callable[..., Any]) -> Command:
        return lambda place, row, _values: command(**given(command, place, row))

    commands: dict[Verb, Command] = {
        Verb.UPDATE: lambda place, row, values: update(**given(update, place, row), values=values)
    }
    others = ((Verb.REMOVE, remove), (Verb.RESTORE, restore))
    return commands | {verb: moving(command) for verb, command in others if command}


def editable(model: type[models.Model]) -> frozenset[str]:
    """The fields that a person may change."""
    return frozenset(one.name for one in model._meta.local_fields if one.editable and not one.primary_key)
