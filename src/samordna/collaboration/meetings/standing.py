"""How each of those who are invited to a meeting stands."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import ngettext

from samordna.collaboration.enums import REPLIES, MeetingLinkKind
from samordna.collaboration.models import Meeting, MeetingInvitation, MeetingLink
from samordna.organisation.answering.links import links_of, unreached
from samordna.plandoc.following_up.working_hours import waits_until

Lines = list[dict[str, Any]]


def lines_of(meeting: Meeting) -> Lines:
    """Who is invited, with what became of the mail. ``waits`` is that none has gone yet, though there is an address.

    Three queries, or one.
    """
    rows = MeetingInvitation.objects.present().filter(meeting=meeting)
    invited = list(rows.select_related("member__unit", "member__partner", "member__deputy"))
    links = links_of(MeetingLink, "invitation", invited) if invited else {}
    failed = unreached(links) if links else set()
    return [
        {
            "row": one,
            "failed": one.pk in failed,
            "waits": bool(one.address) and not one.reply and not _has_gone(links.get(one.pk, ())),
        }
        for one in invited
    ]


def answered(lines: Lines) -> str:
    """How many come, cannot come and have not answered; empty where nobody is invited."""
    told = Counter(line["row"].reply for line in lines)
    said = [f"{told[reply]} {str(name).lower()}" for reply, name in REPLIES if told[reply]]
    if told[""]:
        said.append(ngettext("%(n)d has not answered", "%(n)d have not answered", told[""]) % {"n": told[""]})
    return " · ".join(said) if lines else ""


def when_mail_goes(meeting: Meeting) -> dict[str, Any]:
    """``goes_at`` is the next working morning, at night; ``too_late`` that the meeting begins before it."""
    now = timezone.now()
    goes_at = waits_until(now)
    too_late = goes_at is not None and goes_at >= meeting.starts_at
    return {"goes_at": goes_at, "too_late": too_late, "has_begun": meeting.starts_at <= now}


def _has_gone(links: Sequence[MeetingLink]) -> bool:
    return any(one.kind != MeetingLinkKind.HAND for one in links)
