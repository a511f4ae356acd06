"""The demo's forums, their members, and meetings that have been and are to come."""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils.timezone import localdate, make_aware, now

from samordna.collaboration.commands.noted import NOTES, noted_add
from samordna.collaboration.models import (
    AgendaItem,
    Forum,
    ForumMember,
    Meeting,
    MeetingDecision,
    MeetingInvitation,
    MeetingLink,
    MeetingTask,
)
from samordna.organisation.commands.answer_links import minted
from samordna.organisation.commands.saving import saved
from samordna.organisation.models import Municipality, Partner, Unit
from samordna.plandoc.rhythms import next_working

Told = dict[str, Any]
Members = dict[str, ForumMember]


def meet_all(municipality: Municipality, told: list[Told]) -> None:
    """``told`` is what ``stockholm_2017/forums.yaml`` holds."""
    units = {one.code: one for one in Unit.objects.filter(municipality=municipality)}
    partners = {one.name: one for one in Partner.objects.filter(municipality=municipality)}
    for one in told:
        values = {name: one[name] for name in ("name", "kind", "rhythm", "venue", "mandate")}
        forum = saved(Forum(municipality=municipality, unit=units.get(one.get("unit", "")), **values))
        members = {row.function: row for row in _members(forum, one["members"], units, partners)}
        for meeting in one["meetings"]:
            _meeting(forum, meeting, members)


def _members(
    forum: Forum, told: list[Told], units: dict[str, Unit], partners: dict[str, Partner]
) -> list[ForumMember]:
    return [
        saved(
            ForumMember(
                municipality=forum.municipality,
                forum=forum,
                **{
                    **one,
                    "unit": units.get(one.get("unit", "")),
                    "partner": partners.get(one.get("partner", "")),
                },
            )
        )
        for one in told
    ]


def _meeting(forum: Forum, one: Told, members: Members) -> None:
    day = next_working(localdate() + timedelta(days=one["days"]))
    begins, ends = (make_aware(datetime.combine(day, time(hour))) for hour in one["hours"])
    noted = {name: one.get(name, "") for name in NOTES}
    place: Told = {"municipality": forum.municipality, "forum": forum, "venue": forum.venue}
    meeting = saved(Meeting(**place, starts_at=begins, ends_at=ends, **noted))
    for item in one.get("agenda", []):
        noted_add(AgendaItem, meeting=meeting, values=item)
    for text in one.get("decisions", []):
        noted_add(MeetingDecision, meeting=meeting, values={"text": text})
    for task in one.get("tasks", []):
        due_on = localdate() + timedelta(days=task["days"])
        values = {"text": task["text"], "member": members[task["member"]], "due_on": due_on}
        noted_add(MeetingTask, meeting=meeting, values=values)
    for member, reply in zip(members.values(), one.get("replies", []), strict=False):
        here = {"municipality": forum.municipality, "meeting": meeting, "address": member.email}
        answered = now() if reply else None
        asked = saved(MeetingInvitation(member=member, reply=reply, replied_at=answered, **here))
        on = {"made_on": localdate(), "municipality": forum.municipality}
        minted(MeetingLink, invitation=asked, **on)[0].save()
