"""The link by which a session is evaluated. It can be shown again and again, and not be made from what the database holds."""

from django.utils.crypto import constant_time_compare, salted_hmac

from samordna.organisation.models import Municipality
from samordna.training.models import Session
from samordna.training.queries import sessions_of

LENGTH = 32


def evaluation_token(session: Session) -> str:
    told = f"{session.pk} {session.handed_out}"
    key = salted_hmac("samordna.training.evaluation", told, algorithm="sha256")
    return f"{session.pk}-{key.hexdigest()[:LENGTH]}"


def session_of(municipality: Municipality, token: str) -> Session | None:
    """The session of a link that leads somewhere. One query."""
    number = token.partition("-")[0]
    if not (number.isascii() and number.isdecimal() and len(number) < 18):
        return None
    row = sessions_of(municipality).filter(pk=number, cancelled_at=None).exclude(handed_out="").first()
    return row if row and constant_time_compare(evaluation_token(row), token) else None
