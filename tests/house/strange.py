"""Signs that no text holds, sent in every field of every form. See ``test_strange_signs.py``."""

from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import quote_from_bytes, urlencode

from django.test import Client

from house.forms import PageForm
from house.undone import holding, undone, written
from house.world import World
from samordna.accounts.roles import Role

STRANGE = quote_from_bytes(b"ko\x00nto\x01r\xc2\x9f\x0b\xed\xa0\x80\xff\xe2\x80\xae\xe2\x81\xa62026")
"""Zero, other C0 and C1 controls, half a letter, a byte that is no letter, and marks that turn what is read after them."""
STORABLE = STRANGE.replace("%00", "")
"""A form refuses the zero by itself, and would hide that the others come in."""
NOTHING_BUT = "%00"
FORM = "application/x-www-form-urlencoded"
HELD_BY_NO_TEXT = "[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]|\\\\u(00[01]|202|206)"
"""As text, and as JSON spells it."""
OF_EVERY_FORM = {"csrfmiddlewaretoken", "sent_once"}
"""Read in one place, before the view is asked: tried in some forms."""
SOME = 5


@dataclass(slots=True)
class Strange:
    """What broke and what was stored, when the signs stood in one field at a time."""

    everything: World
    tried: set[tuple[str, str]] = field(default_factory=set)
    sent: int = 0
    broken: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)
    _common: Counter[str] = field(default_factory=Counter)

    def send(self, role: Role, web: Client, form: PageForm) -> None:
        for name in dict.fromkeys((*form.texts, *form.values)):
            if (form.action, name) in self.tried or self._is_common(name):
                continue
            self.tried.add((form.action, name))
            for signs in (STORABLE, NOTHING_BUT) if name in form.texts else (STRANGE,):
                self._send(f"{role.value} {form.page} → {form.action} {name}={signs}", web, form, name, signs)

    def _is_common(self, name: str) -> bool:
        self._common[name] += name in OF_EVERY_FORM
        return self._common[name] > SOME

    def _send(self, where: str, web: Client, form: PageForm, name: str, signs: str) -> None:
        others = {one: value for one, value in form.values.items() if one != name and value is not None}
        body = f"{urlencode(others, doseq=True)}&{name}={signs}"
        self.sent += 1
        with undone(web):
            before = written()
            answer = web.generic("POST", form.action, body, content_type=FORM)
            if answer.status_code >= 500:
                self.broken.append(f"{where}: {answer.status_code}")
            else:
                tables = holding(self.everything, HELD_BY_NO_TEXT, before)
                self.stored += [f"{where}: {table}" for table in tables]
