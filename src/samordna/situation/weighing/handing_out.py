"""The link for everybody in the room, which gives whoever opens it a seat of their own."""

from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.safestring import SafeString

from samordna.organisation.models import Municipality
from samordna.situation.models import Workshop

LENGTH = 32


def hand_out_token(workshop: Workshop) -> str:
    """What opens the workshop's link; it can be shown again and again, and not be made from what the database holds."""
    key = salted_hmac("samordna.workshop", f"{workshop.pk} {workshop.handed_out}", algorithm="sha256")
    return f"{workshop.pk}-{key.hexdigest()[:LENGTH]}"


def workshop_of(municipality: Municipality, token: str) -> Workshop | None:
    """The workshop of a link that leads somewhere. One query."""
    number = token.partition("-")[0]
    if not (number.isascii() and number.isdecimal() and len(number) < 18):
        return None
    rows = Workshop.objects.present().filter(municipality=municipality, closed_at=None)
    row = rows.exclude(handed_out="").select_related("picture").filter(pk=number).first()
    return row if row and constant_time_compare(hand_out_token(row), token) else None


def code_of(address: str) -> SafeString:
    """The address as a QR code, to stand in a page."""
    from samordna.plandoc.codes import qr_code  # its library is wanted by few pages

    return SafeString(qr_code(address).decode().partition("?>")[2])
