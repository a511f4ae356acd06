"""Sessions as every request reads them."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samordna.accounts.signing_in.session_store import SessionStore

pytestmark = pytest.mark.django_db


def kept(**values: str) -> str:
    session = SessionStore()
    session.update(values)
    session.save()
    assert session.session_key
    return session.session_key


def test_what_is_kept_is_read_with_one_query_and_a_change_at_once() -> None:
    key, other = kept(colour="blue"), kept(colour="red")
    with CaptureQueriesContext(connection) as asked:
        assert SessionStore(key)["colour"] == "blue"
    assert len(asked) == 1
    assert SessionStore(other)["colour"] == "red"
    session = SessionStore(key)
    session["colour"] = "green"
    session.save()
    assert SessionStore(key)["colour"] == "green"


@pytest.mark.parametrize("gone", ["over", "ended", "never there"])
def test_a_session_that_is_gone_holds_nothing_and_its_key_is_not_used_again(gone: str) -> None:
    key = "made-up-by-somebody" if gone == "never there" else kept(colour="blue")
    if gone == "over":
        Session.objects.filter(pk=key).update(expire_date=timezone.now() - timedelta(seconds=1))
    if gone == "ended":
        Session.objects.filter(pk=key).delete()
    session = SessionStore(key)
    assert "colour" not in session
    assert session.session_key is None
