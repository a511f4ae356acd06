"""Where sessions are kept: Django's own table. Every request reads it, so that query is written once."""

from typing import Any

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from samordna.core.prepared import Prepared, given

_DATA = Prepared(
    lambda: Session.objects.filter(session_key=given("key"), expire_date__gt=given("now")).values_list(
        "session_data"
    )
)


class SessionStore(db.SessionStore):
    def load(self) -> dict[str, Any]:
        """What is kept of the session; of one that is over or was never there nothing, and its key is not used again."""
        for (data,) in _DATA.rows(key=self.session_key, now=timezone.now()):
            return self.decode(data)
        self._session_key = None
        return {}
