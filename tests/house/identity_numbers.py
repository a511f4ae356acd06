"""Somebody's identity number, sent in every text field of every form. See ``test_doors.py``."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.test import Client

from house.forms import PageForm
from house.together import Answer, answer_of, taken_together
from house.undone import holding, undone, written
from house.world import World
from samordna.accounts.roles import Role
from samordna.intake.tests.factories import IDENTITY_NUMBER

CANARY = f"Ring {IDENTITY_NUMBER} om eleven"
NOT_FORMS_OF_TEXT = {"home:search"}
TICKS = {"guard_settled": "on", "guard_function": "on"}


@dataclass(slots=True)
class Numbers:
    """What let the number in when it stood in many fields, for as long as their page said of each that it was refused, and else
    in one at a time; with something harmless in the others, ticks and all.
    """

    everything: World
    tried: set[tuple[str, str]] = field(default_factory=set)
    accepted: set[tuple[str, str]] = field(default_factory=set)
    """Those that are saved with something harmless there: the others would prove nothing."""
    let_in: list[str] = field(default_factory=list)

    def send(self, _role: Role, web: Client, form: PageForm) -> None:
        new = [name for name, _values in with_the_number(form) if form.field(name) not in self.tried]
        new = list({form.field(name): name for name in reversed(new)}.values())[::-1]
        self.tried |= {form.field(name) for name in new}
        self.accepted |= {form.field(name) for name in taken_together(new, partial(_harmless, web, form))}
        taken_together(new, partial(self._number, web, form))

    def _number(self, web: Client, form: PageForm, names: list[str]) -> Answer:
        with undone(web):
            before = written()
            response = web.post(form.action, {**form.values, **TICKS, **dict.fromkeys(names, CANARY)})
            tables = holding(self.everything, IDENTITY_NUMBER, before)
        self.let_in += [f"{form.page} → {form.action} {' '.join(names)}: {table}" for table in tables]
        return answer_of(response, because=IDENTITY_NUMBER)


def _harmless(web: Client, form: PageForm, names: list[str]) -> Answer:
    with undone(web):
        return answer_of(web.post(form.action, {**form.values, **TICKS, **dict.fromkeys(names, "2026")}))


def with_the_number(form: PageForm) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in form.texts if form.page not in NOT_FORMS_OF_TEXT else ():
        yield name, {**form.values, **TICKS, name: CANARY}


def let_in(everything: World, web: Client, action: str, values: dict[str, Any]) -> list[str]:
    """The tables that hold the number once the form has been sent."""
    with undone(web):
        before = written()
        web.post(action, values)
        return holding(everything, IDENTITY_NUMBER, before)
