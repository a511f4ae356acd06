"""Numbers of the municipality's own contact points: a function's by what they are, so that nobody has to say so."""

from django.db.models import QuerySet

from samordna.core.known import as_known
from samordna.core.models import KnownWord
from samordna.organisation.models import ContactPoint


def numbers_of_functions() -> QuerySet:
    """Those of restricted contact points are left out: else anybody could try out which numbers those are."""
    open_to_all = ContactPoint.objects.present().filter(restricted=False).exclude(phone="")
    return as_known(open_to_all, KnownWord.Kind.NUMBER, "phone")
