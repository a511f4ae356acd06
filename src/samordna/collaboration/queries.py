"""Reads of collaboration."""

from django.db.models import QuerySet

from samordna.collaboration.models import BroughtHome, Forum, ForumMember, Meeting, Representation
from samordna.organisation.models import Municipality
from samordna.plandoc.brought_home import Telling


def forums_of(municipality: Municipality) -> QuerySet[Forum]:
    """Those that have not been removed, with who leads them."""
    return Forum.objects.filter(municipality=municipality).present().select_related("unit")


def members_of(forum: Forum) -> QuerySet[ForumMember]:
    """Who is in it now, the chair first, with whose function it is and how it is reached."""
    around = ("unit", "partner", "contact", "deputy")
    return ForumMember.objects.filter(forum=forum).present().select_related(*around)


def every_meeting_of(municipality: Municipality) -> QuerySet[Meeting]:
    """Also those that have been removed, which can be put back."""
    rows = Meeting.objects.filter(municipality=municipality, forum__removed_at=None)
    return rows.select_related("forum__unit")


def meetings_of(municipality: Municipality) -> QuerySet[Meeting]:
    """Every meeting that has not been removed, also those that were cancelled, with its forum and who leads that."""
    return every_meeting_of(municipality).filter(removed_at=None)


def brought_home(municipality: Municipality) -> QuerySet[BroughtHome]:
    """What others are still to be told, the latest first, with who brought it home from where: what briefings take up."""
    rows = BroughtHome.objects.filter(municipality=municipality, telling=Telling.TO_TELL).present()
    around = ("representation__forum", "representation__unit")
    return rows.filter(representation__removed_at=None).select_related(*around)


def brought_home_by(representation: Representation) -> QuerySet[BroughtHome]:
    return BroughtHome.objects.filter(representation=representation).present()
