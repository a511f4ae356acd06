"""Whom mail about a meeting does not reach, in words."""

from django.utils.translation import gettext as _

from samordna.collaboration.models import Meeting, MeetingInvitation
from samordna.organisation.answering.gatherings import is_over


def with_unreached(said: str, meeting: Meeting) -> str:
    """What has just been done with a meeting, and who could not be told of it. One query."""
    if is_over(meeting):
        return said
    rows = MeetingInvitation.objects.present().filter(meeting=meeting, address="")
    whom = [f"{one.member.function}, {one.member.organisation}" for one in rows.select_related(*_AROUND)]
    if not whom:
        return said
    words = _(
        "No mail reaches those who have no address: %(whom)s. Write an address, or give a link by hand."
    )
    return f"{said} {words % {'whom': '; '.join(whom)}}"


_AROUND = ("member__unit", "member__partner")
