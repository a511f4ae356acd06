"""The minutes of a meeting, as data."""

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from samordna.collaboration.models import ForumMember, Meeting, MeetingInvitation, MeetingTask
from samordna.plandoc.forums import Reply
from samordna.plandoc.minutes import Minutes, SpokenOf, TaskNoted
from samordna.plans.saying import Said

_AROUND = tuple(f"member__{name}" for name in ("unit", "partner", "deputy__unit", "deputy__partner"))


def minutes_of(meeting: Meeting, said: Said | None = None) -> Minutes:
    """Who was there by function, as they answered. ``said`` are the activities that decisions have become, of those that the
    reader may read. Four queries.
    """
    made = said or {}
    begins, ends = localtime(meeting.starts_at), localtime(meeting.ends_at)
    rows = MeetingInvitation.objects.present().filter(meeting=meeting)
    invited = list(rows.select_related("meeting__municipality", *_AROUND))
    away = [one for one in invited if one.answer == Reply.CANNOT]
    tasks = meeting.tasks.present().select_related("member__unit", "member__partner", "user")
    return Minutes(
        forum=meeting.forum.name,
        municipality=meeting.municipality.name,
        registry_number=meeting.registry_number,
        begins=begins,
        ends=ends,
        venue=meeting.venue,
        present=[_present(one) for one in invited if one.answer in (Reply.COMING, Reply.DEPUTY)],
        absent=[_named(one.member) for one in away if not _is_noted_after(one)],
        missing=[_named(one.member) for one in away if _is_noted_after(one)],
        spoken_of=[
            SpokenOf(title=one.title, why=one.why, notes=one.notes) for one in meeting.agenda.present()
        ],
        notes=meeting.notes,
        decisions=[_decided(one.text, made) for one in meeting.decisions.present()],
        tasks=[TaskNoted(text=one.text, who=who_does(one), due=one.due_on) for one in tasks],
    )


def _decided(text: str, made: Said) -> str:
    plans = [_("Exists as an activity in %(plan)s") % {"plan": plan} for plan, _address in made.get(text, ())]
    return f"{text} ({'; '.join(plans)})" if plans else text


def who_does(task: MeetingTask) -> str:
    return _named(task.member) if task.member else str(task.user or "")


def _present(invitation: MeetingInvitation) -> str:
    member = invitation.member
    if invitation.reply == Reply.DEPUTY and member.deputy:
        whose = member.deputy.unit or member.deputy.partner or invitation.meeting.municipality
        return f"{member.deputy.function}, {whose}"
    return _named(member)


def _is_noted_after(invitation: MeetingInvitation) -> bool:
    """Whether nothing was said of it before the meeting began."""
    at = invitation.replied_at
    return bool(at and at >= invitation.meeting.starts_at)


def _named(member: ForumMember) -> str:
    return f"{member.function}, {member.organisation}"
