"""Guessing passwords is slowed down, in a way that nobody can use to keep the owner out.

Failures are counted in the shared database, per address and network, per network, and per address. A browser that has signed in
to an account before carries a signed cookie and has a count of its own, so what strangers do never touches it; the reset link
gives such a cookie too. A network that the account was signed in to from of late is not kept out by what others do elsewhere, so
a new browser at the office or at home gets in while many networks guess. From a new network it waits some minutes at most, and
the owner is told by mail how to get in at once. Passkeys, sign-in services and the reset page are not counted at all: there is
nothing to guess.
See OWASP, Slow Down Online Guessing Attacks with Device Cookies.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.cache import cache
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from samordna.accounts.models import FailedSignIn, User
from samordna.core.network import client_network

SALT = "samordna.accounts.device"
DEVICE_AGE = timedelta(days=180)
MOST_ACCOUNTS_ON_A_DEVICE = 5
KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """So many failures within the window; then wait until the oldest of them has left it."""

    most: int
    window: timedelta


OF_DEVICE = Limit(10, timedelta(minutes=15))
OF_ADDRESS_AND_NETWORK = Limit(10, timedelta(minutes=15))
OF_NETWORK = Limit(100, timedelta(minutes=15))
OF_ADDRESS = Limit(20, timedelta(minutes=10))
"""By all strange networks together. Short, so that the owner's new browser is not kept out for long."""
KNOWN_NETWORK_SECONDS = 30 * 24 * 60 * 60


class Locked(Exception):
    """Too many failures. ``minutes`` is how long to wait; nothing tells whether the account exists.

    ``by_many`` says that it was what strange networks did together.
    """

    def __init__(self, minutes: int, *, by_many: bool) -> None:
        super().__init__(minutes)
        self.minutes = minutes
        self.by_many = by_many


@contextmanager
def attempt(request: Any, email: str) -> Iterator["Attempt"]:
    """Around the check of a password. Counts as failed unless it ends with :meth:`Attempt.succeeded` or an exception.

    The row is there before the password is looked at and then counted, so that attempts at the same time see each other and
    never get more tries than one after the other. Raises Locked.
    """
    row = FailedSignIn.objects.create(
        address=hidden(email.lower()),
        network=hidden(client_network(request)),
        device=device_of(request, email),
    )
    try:
        if minutes := _wait(row):
            raise Locked(minutes, by_many=False)
        if not row.device and not is_known_network(request, email) and (minutes := _wait_for_many(row)):
            raise Locked(minutes, by_many=True)
        yield Attempt(row)
    except BaseException:
        row.delete()
        raise


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt under way."""

    row: FailedSignIn

    def succeeded(self) -> None:
        FailedSignIn.objects.filter(pk=self.row.pk).delete()

    @property
    def address(self) -> str:
        """The tried address as the history may keep it."""
        return self.row.address


def _wait(row: FailedSignIn) -> int:
    """How many minutes this attempt must wait; 0 when it may be tried.

    Known devices count for themselves only, so that they neither lock out strangers nor are locked out by them.
    """
    if row.device:
        return _left(FailedSignIn.objects.filter(device=row.device), OF_DEVICE)
    strangers = FailedSignIn.objects.filter(device="")
    return max(
        _left(strangers.filter(address=row.address, network=row.network), OF_ADDRESS_AND_NETWORK),
        _left(strangers.filter(network=row.network), OF_NETWORK),
    )


def _wait_for_many(row: FailedSignIn) -> int:
    return _left(FailedSignIn.objects.filter(device="", address=row.address), OF_ADDRESS)


def remember_network(request: Any, user: User) -> None:
    """The account has been signed in to from here."""
    cache.set(_network_key(request, user.email), True, KNOWN_NETWORK_SECONDS)


def is_known_network(request: Any, email: str) -> bool:
    return bool(cache.get(_network_key(request, email)))


def _network_key(request: Any, email: str) -> str:
    return f"network:{hidden(f'{email.lower()} {client_network(request)}')}"


def _left(failures: QuerySet[FailedSignIn], limit: Limit) -> int:
    """``failures`` holds the present attempt too."""
    now = timezone.now()
    recent = failures.filter(at__gt=now - limit.window).order_by("-at").values_list("at", flat=True)
    if limit.most >= len(times := recent[: limit.most + 1]):
        return 0
    return max(1, ceil((times[limit.most] + limit.window - now).total_seconds() / 60))


def device_of(request: Any, email: str) -> str:
    """The name of this browser for the account, if it has signed in to it before; otherwise empty."""
    return _devices(request).get(hidden(email.lower()), "")


def remember_device(request: Any, response: Any, user: User) -> bool:
    """Give the browser a cookie that says it has signed in to the account. True when it had none."""
    known = _devices(request)
    account = hidden(user.email)
    if account in known:
        return False
    known[account] = secrets.token_hex(16)
    latest = dict(list(known.items())[-MOST_ACCOUNTS_ON_A_DEVICE:])
    response.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        signing.dumps(latest, salt=SALT, compress=True),
        max_age=DEVICE_AGE,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
    return True


def failures_expire() -> int:
    """Forget failures that no limit looks at any more. How many there were."""
    return FailedSignIn.objects.filter(at__lt=timezone.now() - KEPT).delete()[0]


def _devices(request: Any) -> dict[str, str]:
    try:
        devices = signing.loads(
            request.COOKIES.get(settings.DEVICE_COOKIE_NAME, ""), salt=SALT, max_age=DEVICE_AGE
        )
    except signing.BadSignature:
        return {}
    return devices if isinstance(devices, dict) else {}


def hidden(text: str) -> str:
    """A keyed hash: the same for the same text, and nothing for who reads the table."""
    return salted_hmac(SALT, text, algorithm="sha256").hexdigest()
