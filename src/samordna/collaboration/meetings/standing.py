"""How each of those who are invited to a meeting stands."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import pgettext

from samordna.collaboration.enums import ATTENDANCES, REPLIES, MeetingLinkKind
from samordna.collaboration.models import Meeting, MeetingInvitation, MeetingLink
from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.answering.links import links_of, unreached
from samordna.plandoc.following_up.working_hours import waits_until
from samordna.plandoc.forums import Reply

Lines = list[dict[str, Any]]
_COUNTED_AS = {Reply.DEPUTY.value: Reply.COMING.value}


def lines_of(meeting: Meeting) -> Lines:
    """Who is invited, with what became of the mail. ``waits`` is that none has gone yet, though there is an address.

    Three queries, or one.
    """
    rows = MeetingInvitation.objects.present().filter(meeting=meeting)
    invited = list(rows.select_related("meeting", "member__unit", "member__partner"))
    links = links_of(MeetingLink, "invitation", invited) if invited else {}
    failed = unreached(links) if links else set()
    names = dict(ATTENDANCES if has_begun(meeting) else REPLIES)
    return [
        {
            "row": one,
            "said": names.get(one.answer, ""),
            "said_before": names.get(one.reply, "") if one.is_of_former_time else "",
            "failed": one.pk in failed,
            "waits": bool(one.address) and not one.answer and not _has_gone(links.get(one.pk, ())),
        }
        for one in invited
    ]


def answered(meeting: Meeting, lines: Lines) -> str:
    """How many come, cannot come and have not answered, or were there; empty where nobody is invited."""
    told = Counter(_COUNTED_AS.get(line["row"].answer, line["row"].answer) for line in lines)
    words = _were_there() if has_begun(meeting) else _come()
    return " · ".join(one % {"n": told[reply]} for reply, one in words.items() if told[reply])


def _come() -> dict[str, str]:
    return {
        Reply.COMING.value: pgettext("invitation", "%(n)d come"),
        Reply.CANNOT.value: pgettext("invitation", "%(n)d cannot come"),
        "": pgettext("invitation", "%(n)d without an answer"),
    }


def _were_there() -> dict[str, str]:
    return {
        Reply.COMING.value: pgettext("attendance", "%(n)d were there"),
        Reply.CANNOT.value: pgettext("attendance", "%(n)d were not there"),
        "": pgettext("attendance", "%(n)d not noted"),
    }


def when_mail_goes(meeting: Meeting) -> dict[str, Any]:
    """``goes_at`` is the next working morning, at night; ``too_late`` that the meeting begins before it."""
    now = timezone.now()
    goes_at = waits_until(now)
    too_late = goes_at is not None and goes_at >= meeting.starts_at
    return {"goes_at": goes_at, "too_late": too_late, "has_begun": has_begun(meeting)}


def _has_gone(links: Sequence[MeetingLink]) -> bool:
    return any(one.kind != MeetingLinkKind.HAND for one in links)
