"""Reads of collaboration."""

from django.db.models import QuerySet

from samordna.collaboration.models import Forum, ForumMember
from samordna.organisation.models import Municipality


def forums_of(municipality: Municipality) -> QuerySet[Forum]:
    """Those that have not been removed, with who leads them."""
    return Forum.objects.filter(municipality=municipality).present().select_related("unit")


def members_of(forum: Forum) -> QuerySet[ForumMember]:
    """Who is in it now, the chair first, with whose function it is and how it is reached."""
    around = ("unit", "partner", "contact", "deputy")
    return ForumMember.objects.filter(forum=forum).present().select_related(*around)
