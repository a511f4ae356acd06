"""What the database says no to, in people's words."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KEEPS_ADMINISTRATOR = "municipality_keeps_administrator"
_DEFERRED = "accounts_role_keeps_administrator, accounts_user_keeps_administrator"
REFUSALS: dict[str, Promise] = {
    KEEPS_ADMINISTRATOR: _(
        "This is the municipality's last administrator. Make somebody else administrator first, "
        "so that there is always one who can let people in."
    ),
    "roleassignment_once": _("The role is theirs already."),
    "roleassignment_wide_has_no_unit": _("That role is always held for the whole municipality."),
    "claimrole_once": _("This claim gives that role already."),
    "claimrole_wide_has_no_unit": _("That role is always held for the whole municipality."),
    "invitation_wide_has_no_unit": _("That role is always held for the whole municipality."),
    "invitation_waits_once": _(
        "Somebody else has just invited the same person to the same role. Look at the list."
    ),
    "accounts_user_email_key": _("There is already an account with that address."),
}
"""What to say for each constraint that two people at once can run into after everything was in order."""


@contextmanager
def refusals_in_words() -> Iterator[None]:
    """Turn a broken constraint into a ValidationError; nothing of the block is then kept."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        words = REFUSALS.get(_constraint_of(error))
        if words is None:
            raise
        raise ValidationError(str(words), code=_constraint_of(error)) from error


@contextmanager
def keeping_an_administrator() -> Iterator[None]:
    """Ask the database now, not first when the transaction commits, whether every municipality still has an administrator."""
    with refusals_in_words():
        yield
        _set_constraints("IMMEDIATE")
    _set_constraints("DEFERRED")


def _constraint_of(error: IntegrityError) -> str:
    return str(getattr(getattr(error.__cause__, "diag", None), "constraint_name", "") or "")


def _set_constraints(when: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET CONSTRAINTS {_DEFERRED} {when}")
