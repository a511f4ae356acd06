"""What meetings decided, and who is in which forum, among what a search looks for."""

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.text import Truncator

from samordna.accounts.access import Access
from samordna.collaboration.models import ForumMember, MeetingDecision
from samordna.collaboration.queries import meetings_of
from samordna.organisation.models import Municipality
from samordna.organisation.searching import EXCERPT, FoundPlace, OrganisationHit, Searched


def _decisions(municipality: Municipality, _access: Access) -> QuerySet[MeetingDecision]:
    meetings = meetings_of(municipality).order_by()
    return MeetingDecision.objects.present().filter(meeting__in=meetings.values("pk"))


def _decision_hit(municipality: Municipality, place: FoundPlace) -> OrganisationHit:
    address = reverse("collaboration:meeting", args=[municipality.slug, place.kind])
    decided = Truncator(place.title).chars(EXCERPT)
    return OrganisationHit(str(MeetingDecision._meta.verbose_name), decided, address, place.text)


def _members(municipality: Municipality, _access: Access) -> QuerySet[ForumMember]:
    return ForumMember.objects.present().filter(municipality=municipality, forum__removed_at=None)


def _member_hit(municipality: Municipality, place: FoundPlace) -> OrganisationHit:
    address = reverse("collaboration:forum", args=[municipality.slug, place.kind])
    return OrganisationHit(str(ForumMember._meta.verbose_name), place.title, address, place.text)


SEARCHED = (
    Searched(
        "meeting decision",
        _decisions,
        ("text", "meeting__forum__name"),
        "text",
        F("meeting_id"),
        F("meeting__forum__name"),
        _decision_hit,
    ),
    Searched(
        "forum member",
        _members,
        ("function", "unit__name", "partner__name"),
        "function",
        F("forum_id"),
        F("forum__name"),
        _member_hit,
    ),
)
"""``kind`` carries the number of the page that the row stands on."""
