"""Somebody's identity number, sent in every text field of every form. See ``test_doors.py``."""

from collections.abc import Iterator
from dataclasses import dataclass, field
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
        for name, values in with_the_number(form):
            where = form.action, name
            if where in self.tried:
                continue
            self.tried.add(where)
            if _is_accepted(web, form.action, {**values, name: "2026"}):
                self.accepted.add(where)
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


def _is_accepted(web: Client, action: str, values: dict[str, Any]) -> bool:
    with undone(web):
        return web.post(action, values).status_code in {200, 302}
