"""Somebody's identity number, sent in every text field of every form. See ``test_doors.py``."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.test import Client

from house.forms import PageForm
from house.undone import holding, undone, written
from house.world import World
from samordna.accounts.roles import Role
from samordna.intake.tests.factories import IDENTITY_NUMBER

CANARY = f"Ring {IDENTITY_NUMBER} om eleven"
NOT_FORMS_OF_TEXT = {"home:search"}
TICKS = {"guard_settled": "on", "guard_function": "on"}


@dataclass(slots=True)
class Numbers:
    """What let the number in when it stood in one field at a time, with something harmless in the others, ticks and all."""

    everything: World
    tried: set[tuple[str, str]] = field(default_factory=set)
    accepted: set[tuple[str, str]] = field(default_factory=set)
    """Those that are saved with something harmless there: the others would prove nothing."""
    let_in: list[str] = field(default_factory=list)

    def send(self, _role: Role, web: Client, form: PageForm) -> None:
        new = {}
        for name, values in with_the_number(form):
            if form.field(name) not in self.tried:
                self.tried.add(form.field(name))
                new[name] = values
        self.accepted |= {form.field(name) for name in _accepted(web, form, [*new])}
        for name, values in new.items():
            tables = let_in(self.everything, web, form.action, values)
            self.let_in += [f"{form.page} → {form.action} {name}: {table}" for table in tables]


def with_the_number(form: PageForm) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in form.texts if form.page not in NOT_FORMS_OF_TEXT else ():
        yield name, {**form.values, **TICKS, name: CANARY}


def let_in(everything: World, web: Client, action: str, values: dict[str, Any]) -> list[str]:
    """The tables that hold the number once the form has been sent."""
    with undone(web):
        before = written()
        web.post(action, values)
        return holding(everything, IDENTITY_NUMBER, before)


def _accepted(web: Client, form: PageForm, names: list[str]) -> list[str]:
    """The fields that take something harmless: all at once, or else one at a time."""
    if not names or _takes(web, form, names):
        return names
    return [name for name in names if _takes(web, form, [name])]


def _takes(web: Client, form: PageForm, names: list[str]) -> bool:
    with undone(web):
        sent = web.post(form.action, {**form.values, **TICKS, **dict.fromkeys(names, "2026")})
    return sent.status_code in {HTTPStatus.OK, HTTPStatus.FOUND}
