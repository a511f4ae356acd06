"""The municipality's contact points, to choose among where a plan says whom to call: their numbers are functions' own."""

from samordna.core.order import swedish_order
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.reaching.telephone import shown

ASKS_WHOM_TO_CALL = {"guides", "alarm_routes"}
"""Lists of a plan whose forms ask for it."""


def contact_lines(municipality: Municipality) -> list[str]:
    """ "Socialjouren, 08-508 250 00", by function. What is restricted has no place in a text that others read."""
    rows = ContactPoint.objects.filter(municipality=municipality, restricted=False).present()
    numbers = rows.exclude(phone="").values_list("function", "phone")
    return sorted({f"{function}, {shown(phone)}" for function, phone in numbers}, key=swedish_order)
