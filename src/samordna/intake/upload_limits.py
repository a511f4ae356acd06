"""How many files may wait to be read, so that nobody's hundred files keep everybody else's waiting."""

from django.db import connection
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.intake.models import State, Upload
from samordna.organisation.models import Municipality

MOST_OF_ONE = 10
MOST_OF_ALL = 40
WAITING = (State.WAITING, State.READING)


def why_not(municipality: Municipality, user: User) -> str:
    """Why no more files are taken just now, and what to do about it; empty when there is room."""
    waiting = Upload.objects.filter(municipality=municipality, state__in=WAITING)
    if waiting.filter(uploaded_by=user).count() >= MOST_OF_ONE:
        return _(
            "You have %(most)d files that wait to be read. Wait until some of them are, or delete one of them here below."
        ) % {"most": MOST_OF_ONE}
    if waiting.count() >= MOST_OF_ALL:
        return _("%(most)d files of the municipality wait to be read. Wait some minutes and try again.") % {
            "most": MOST_OF_ALL
        }
    return ""


def one_at_a_time(municipality: Municipality) -> None:
    """Those who count and add a file at the same time do so one after the other, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('intake_waiting'), %s)", [municipality.pk])
