"""Signs that no text holds, sent in every field of every form. See ``test_strange_signs.py``."""

from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from urllib.parse import quote_from_bytes, urlencode

from django.test import Client

from house.forms import PageForm
from house.together import Answer, answer_of, taken_together
from house.undone import holding, undone, written
from house.world import World
from samordna.accounts.roles import Role
from samordna.core.edit_conflicts import SEEN

STRANGE = quote_from_bytes(b"ko\x00nto\x01r\xc2\x9f\x0b\xed\xa0\x80\xff\xe2\x80\xae\xe2\x81\xa62026")
"""Zero, other C0 and C1 controls, half a letter, a byte that is no letter, and marks that turn what is read after them."""
STORABLE = STRANGE.replace("%00", "")
"""A form refuses the zero by itself, and would hide that the others come in."""
NOTHING_BUT = "%00"
FORM = "application/x-www-form-urlencoded"
HELD_BY_NO_TEXT = "[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]|\\\\u(00[01]|202|206)"
"""As text, and as JSON spells it."""
OF_EVERY_FORM = {"csrfmiddlewaretoken", "sent_once", SEEN}
"""Read in one place each, whatever the form is for: tried in some forms."""
SOME = 5


@dataclass(slots=True)
class Strange:
    """What broke and what was stored, when the signs stood in all fields of a sort, or in one where it may hide another."""

    everything: World
    tried: set[tuple[str, str]] = field(default_factory=set)
    sent: int = 0
    broken: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)
    _common: Counter[str] = field(default_factory=Counter)

    def send(self, role: Role, web: Client, form: PageForm) -> None:
        names = [name for name in dict.fromkeys((*form.texts, *form.values)) if self._is_new(form, name)]
        texts = [name for name in names if name in form.texts]
        where = f"{role.value} {form.page}"
        for signs, of_these in (
            (STORABLE, texts),
            (NOTHING_BUT, [name for name in texts if name not in form.required]),
            (NOTHING_BUT, [name for name in texts if name in form.required]),
            (STRANGE, [name for name in names if name not in form.texts and name not in OF_EVERY_FORM]),
        ):
            taken_together(of_these, partial(self._send, where, web, form, signs=signs))
        for name in OF_EVERY_FORM.intersection(names):
            self._send(where, web, form, [name], signs=STRANGE)

    def _is_new(self, form: PageForm, name: str) -> bool:
        if form.field(name) in self.tried or self._is_common(name):
            return False
        self.tried.add(form.field(name))
        return True

    def _is_common(self, name: str) -> bool:
        self._common[name] += name in OF_EVERY_FORM
        return self._common[name] > SOME

    def _send(self, where: str, web: Client, form: PageForm, names: list[str], *, signs: str) -> Answer:
        others = {one: value for one, value in form.values.items() if one not in names and value is not None}
        body = "&".join([urlencode(others, doseq=True), *(f"{name}={signs}" for name in names)])
        told = f"{where} → {form.action} {' '.join(names)}={signs}"
        self.sent += 1
        with undone(web):
            before = written()
            response = web.generic("POST", form.action, body, content_type=FORM)
            if (status := response.status_code) >= HTTPStatus.INTERNAL_SERVER_ERROR:
                self.broken.append(f"{told}: {status}")
            else:
                tables = holding(self.everything, HELD_BY_NO_TEXT, before)
                self.stored += [f"{told}: {table}" for table in tables]
        return answer_of(response)
