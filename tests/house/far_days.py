"""Days at the ends of the calendar, sent in every field for a day. See ``test_far_days.py``."""

from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urlencode

from django.test import Client

from house.forms import PageForm
from house.strange import FORM
from house.undone import holding, undone, written
from house.world import World
from samordna.accounts.roles import Role

FAR = {
    "date": ("0001-01-01", "9999-12-31"),
    "datetime-local": ("0001-01-01T00:00", "0026-11-30T09:00", "9999-12-31T23:59"),
}
STORED = "\\m(000[0-9]-|0026-|9999-1|10000-)"
"""Also as the day that it is in UTC."""


@dataclass(slots=True)
class FarDays:
    """What broke and what was stored, when one such day stood in one field at a time."""

    everything: World
    tried: set[tuple[str, str]] = field(default_factory=set)
    sent: int = 0
    broken: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)

    def send(self, role: Role, web: Client, form: PageForm) -> None:
        for name, sort in form.days.items():
            if form.field(name) not in self.tried:
                self.tried.add(form.field(name))
                for day in FAR[sort]:
                    self._send(
                        f"{role.value} {form.page} → {form.action} {name}={day}", web, form, {name: day}
                    )

    def _send(self, told: str, web: Client, form: PageForm, day: dict[str, str]) -> None:
        values = {name: value for name, value in form.values.items() if value is not None} | day
        self.sent += 1
        with undone(web):
            before = written()
            answer = web.post(form.action, urlencode(values, doseq=True), content_type=FORM)
            if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
                self.broken.append(f"{told}: {answer.status_code}")
            else:
                self.stored += [f"{told}: {table}" for table in holding(self.everything, STORED, before)]
