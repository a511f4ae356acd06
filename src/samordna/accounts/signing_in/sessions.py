"""How long somebody stays signed in, and where.

A session ends twelve hours after the sign-in whatever happens, and for whoever can change or administer after two idle hours.
The times stand in the session itself, which every page reads anyway; what a page asks by itself
keeps nobody signed in. Where somebody is signed in is allauth's ``UserSession``.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.models import User

BEGAN, SEEN, IDLES_OUT = "sign_in_began", "sign_in_seen", "sign_in_idles_out"
ALONE = "Samordna-Alone"
"""A header by which a page says that it asks by itself, and that nobody has done anything."""
SEEN_AGAIN_AFTER = 5 * 60
"""Seconds between two times that somebody is written down as active."""


def begin(session: SessionBase, *, idles_out: bool) -> None:
    """Start the clocks of a sign-in. ``idles_out`` is for whoever can change or administer."""
    session[BEGAN] = session[SEEN] = int(time.time())
    if idles_out:
        session[IDLES_OUT] = True


def let_idle_out(session: SessionBase) -> None:
    """Somebody has been given a role that can change or administer since they signed in."""
    if not session.get(IDLES_OUT):
        session[IDLES_OUT] = True


def is_over(session: SessionBase | dict[str, Any]) -> bool:
    now = time.time()
    if now - session.get(BEGAN, now) > settings.SESSION_COOKIE_AGE:
        return True
    return bool(session.get(IDLES_OUT)) and now - session.get(SEEN, now) > settings.SESSION_IDLE_AGE


@dataclass(frozen=True, slots=True)
class Rest:
    """How many seconds a sign-in has left, and whether it would be longer if its owner said that they are here."""

    left: int = 0
    longer: bool = False


def rest(session: SessionBase) -> Rest:
    now = time.time()
    whole = session.get(BEGAN, now) + settings.SESSION_COOKIE_AGE - now
    idle = session.get(SEEN, now) + settings.SESSION_IDLE_AGE - now if session.get(IDLES_OUT) else whole
    left = max(0, int(min(whole, idle)))
    return Rest(left, longer=0 < left < int(min(whole, settings.SESSION_IDLE_AGE)) - SEEN_AGAIN_AFTER)


def see(session: SessionBase) -> None:
    """Remember that somebody was here, unless that is known already."""
    if time.time() - session.get(SEEN, 0) > SEEN_AGAIN_AFTER:
        session.setdefault(BEGAN, int(time.time()))
        session[SEEN] = int(time.time())


@dataclass(frozen=True, slots=True)
class SignedInBrowser:
    """A browser in which somebody is signed in."""

    pk: int
    device: str
    began: datetime
    seen: datetime
    is_this_one: bool


def signed_in_browsers(user: User, session_key: str) -> list[SignedInBrowser]:
    """Where the user is signed in, this browser first, then the latest used. Two queries."""
    rows = {row.session_key: row for row in UserSession.objects.filter(user=user)}
    alive = Session.objects.filter(session_key__in=rows, expire_date__gt=timezone.now())
    browsers = []
    for session in alive:
        data = session.get_decoded()
        row = rows[session.session_key]
        if is_over(data) or data.get("_auth_user_id") != str(user.pk):
            continue
        browsers.append(
            SignedInBrowser(
                pk=row.pk,
                device=device(row.user_agent),
                began=row.created_at,
                seen=datetime.fromtimestamp(data.get(SEEN, row.created_at.timestamp()), tz=UTC),
                is_this_one=session.session_key == session_key,
            )
        )
    return sorted(browsers, key=lambda browser: (not browser.is_this_one, -browser.seen.timestamp()))


@transaction.atomic
def sessions_end(*, user: User, only: int | None = None, but: str = "") -> int:
    """Sign the user out: everywhere, in one place (``only``, its number), or everywhere but in one session. How many it was.

    At once: the next request of an ended session finds nobody.
    """
    rows = UserSession.objects.filter(user=user).exclude(session_key=but)
    if only is not None:
        rows = rows.filter(pk=only)
    keys = list(rows.values_list("session_key", flat=True))
    rows.delete()
    Session.objects.filter(session_key__in=keys).delete()
    return len(keys)


@transaction.atomic
def sessions_end_everywhere() -> int:
    """Sign everybody out. How many sessions there were."""
    UserSession.objects.all().delete()
    return Session.objects.all().delete()[0]


@transaction.atomic
def session_moved(*, before: str, after: str) -> None:
    """A session has been given a new key."""
    UserSession.objects.filter(session_key=before).update(session_key=after)


BROWSERS = {"Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrome": "Chrome", "Safari": "Safari"}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Mac OS": "Mac",
    "CrOS": "ChromeOS",
    "Linux": "Linux",
}


def device(user_agent: str) -> str:
    """The browser and the kind of machine, as people call them."""
    browser = _first(BROWSERS, user_agent)
    system = _first(SYSTEMS, user_agent)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("Unknown device")


def _first(names: dict[str, str], text: str) -> str:
    return next((name for mark, name in names.items() if mark in text), "")
