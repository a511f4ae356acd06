"""Wrong codes of a second step are counted in all, for as long as a password lasts, and the owner is told.

Whoever guesses at codes knows the password already. Ten tries in five minutes would be a million in a year, and a code has six
digits. So a month has :data:`MOST` for all strange browsers together. Then codes are taken in browsers that have signed in to the
account before, and elsewhere once the password is another one; a passkey is no guess and works all the time.
"""

from typing import Any

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samordna.accounts.mail import notify
from samordna.accounts.models import User
from samordna.accounts.signing_in.lockout import device_of, hidden

MOST, WITHIN_SECONDS = 20, 30 * 24 * 60 * 60
TOLD_AT = (5, MOST)
"""After so many wrong ones the owner gets a mail."""


def refuse_when_closed(request: Any, user: User) -> None:
    """Raises ValidationError where no more codes are taken. Counts, so that tries at the same time see each other."""
    if not _is_strange(request, user):
        return
    counter: Any = cache
    if counter.count(_key(user), WITHIN_SECONDS)[0] > MOST:
        raise ValidationError(
            _(
                "Too many wrong codes have been tried for this account. Choose a new password by mail, and codes are taken again."
                " A passkey works at once."
            ),
            code="codes_closed",
        )


def was_right(request: Any, user: User) -> None:
    """The try was no guess."""
    if _is_strange(request, user):
        cache.decr(_key(user))


def was_wrong(request: Any, user: User) -> None:
    """Tell the owner, when it was one too many."""
    number = cache.get(_key(user), 0)
    if _is_strange(request, user) and number in TOLD_AT:
        notify("wrong_codes", user, number=number, closed=number == MOST)


def forget(user: User) -> None:
    """A new password, or no second step left to guess at."""
    cache.delete(_key(user))


def _is_strange(request: Any, user: User) -> bool:
    return not device_of(request, user.email)


def _key(user: User) -> str:
    return f"codes:{hidden(str(user.pk))}"
