"""Every form sent as it stands, and then once more. See ``test_edit_forms.py`` and ``test_once.py``."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.db import connection
from django.test import Client
from django.urls import resolve

from house.forms import PageForm
from house.said import Said
from house.undone import changed_since, undone, written
from house.world import Place, World
from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for

PASSING = {"core_kept", "django_session", "core_sentform"}
OF_ANY_CHANGE = {
    "core_change",
    "core_changebatch",
    "core_changehead",
    "core_changelink",
    "core_guarddecision",
}
NOTED_EACH_TIME = {"history:log", "situation:problems_merge", "situation:problem_split"}
"""What shows something whose reading is written down each time: a file that is fetched with a form, so that no link does it, and
forms with restricted problems in them, which come back since nothing is chosen.
"""
Rows = dict[str, int]


@dataclass(slots=True)
class Twice:
    """What made rows twice, or led elsewhere the second time; ``creating`` names the addresses that made any."""

    everything: World
    tried: set[str] = field(default_factory=set)
    creating: set[str] = field(default_factory=set)
    saved_twice: list[str] = field(default_factory=list)
    led_elsewhere: list[str] = field(default_factory=list)
    said: Said = field(default_factory=Said)
    answered: dict[tuple[Role, str], int] = field(default_factory=dict)
    """What each that was sent as it stands was answered the first time."""
    _at_rest: Rows = field(default_factory=dict)

    def send(self, role: Role, web: Client, form: PageForm) -> None:
        if form.action in self.tried or not form.action.startswith(f"/{self.everything.home.slug}/"):
            return
        self.tried.add(form.action)
        more = self._more(form)
        values = form.values | more
        with undone(web):
            at_rest = self._at_rest or self._rows(set(connection.introspection.table_names()))
            self._at_rest = at_rest
            before = written()
            first = web.post(form.action, values)
            if not more:
                self.answered[role, form.action] = first.status_code
            changed = changed_since(before)
            if changed - PASSING - OF_ANY_CHANGE:
                with undone(web):
                    self.said.hear(web, _view_of(form), first)
            between = self._rows(changed)
            if not (new := _grown(at_rest, between)) or form.page in NOTED_EACH_TIME:
                return
            before = written()
            second = web.post(form.action, values)
            if grown := _grown(at_rest | between, self._rows(changed_since(before))):
                self.saved_twice.append(f"{form.page} → {form.action}: {grown}")
            if first.headers.get("Location") != second.headers.get("Location"):
                self.led_elsewhere.append(form.page)
            if new - OF_ANY_CHANGE:
                self.creating.add(_view_of(form))

    def _more(self, form: PageForm) -> dict[str, Any]:
        """What these forms ask for beside the fields that their pages require."""
        asked: dict[str, dict[str, Any]] = {
            "organisation:coordinator_create": {"scope": "local", "unit": self.everything.own.pk},
            "settings:words": {"lines": "Stadsmuseet"},
            "organisation:task_create": {"text": "Håll ihop arbetet"},
            "readiness:exercise_create": {"planned_on": "2099-01-01"},
            "followup:occasion_create": {"kind": "forum", "opens_on": "2030-01-01", "due_on": "2030-02-01"},
            "followup:report_begin": {
                "occasion": self.everything.shared["occasion"].pk,
                "version": self.everything.things[Place.OWN]["adopted"].pk,
            },
            "plans:comments": {"text": "Stämmer siffran?"},
            "mapping:analysis_begin": {"due_on": "2099-01-01"},
            "review:round_create": {"last_day": "2099-01-01"},
        }
        return asked.get(_view_of(form), {})

    def _rows(self, tables: set[str]) -> Rows:
        """How many there are in each. Looking at all of them each time took longer than what was sent."""
        if not (looked := sorted(tables - PASSING)):
            return {}
        act_for(self.everything.home)
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(f"SELECT '{table}', count(*) FROM {table}" for table in looked))
            return dict(cursor.fetchall())


@dataclass(slots=True)
class AsItStands:
    """What broke, when a role sent what its form showed."""

    twice: Twice
    sent: set[tuple[Role, str]] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)

    def send(self, role: Role, web: Client, form: PageForm) -> None:
        if (role, form.action) in self.sent:
            return
        self.sent.add((role, form.action))
        status = self.twice.answered.get((role, form.action)) or _status(web, form)
        if status >= 500:
            self.broken.append(f"{role.value} {form.page} → {form.action}: {status}")


def _status(web: Client, form: PageForm) -> int:
    with undone(web):
        values = {name: value for name, value in form.values.items() if value is not None}
        return int(web.post(form.action, values).status_code)


def _view_of(form: PageForm) -> str:
    return resolve(urlsplit(form.action).path).view_name


def _grown(before: Rows, after: Rows) -> set[str]:
    return {table for table, number in after.items() if number > before[table]}
