"""What is written to those who are invited to a meeting, and to their deputies."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.collaboration.enums import MeetingLinkKind
from samordna.collaboration.models import ForumMember, Meeting, MeetingInvitation
from samordna.core import days
from samordna.organisation.answering.asking import ask_words
from samordna.organisation.models import ContactPoint

Words = tuple[str, str]
"""Subject and text."""


def invitation_words(
    invitation: MeetingInvitation,
    kind: MeetingLinkKind,
    link: str,
    agenda: Iterable[str],
    ask: ContactPoint | None,
) -> Words:
    meeting, member = invitation.meeting, invitation.member
    with override(settings.LANGUAGE_CODE):
        words = {**_words(meeting), "function": member.function}
        about = [_("To be spoken of:"), *(f"– {title}" for title in agenda), ""] if agenda else []
        subject, opening = _asked_again() if kind is MeetingLinkKind.BEFORE else _asked()
        lines = [
            opening % words,
            *filter(None, (meeting.venue, meeting.link, meeting.about)),
            "",
            *about,
            _whether(member),
            link,
            "",
            _(
                "No account is needed. The link is the function's: whoever has it can answer, and sees this meeting only."
            ),
            *filter(None, (ask_words(ask),)),
        ]
        return subject % words, "\n".join(lines)


def asked_anew(invitation: MeetingInvitation, link: str) -> tuple[str, ...]:
    """Beside what is told of the new time."""
    with override(settings.LANGUAGE_CODE):
        words = {"function": invitation.member.function}
        former = _("%(function)s has answered to the former time, which does not count any more.") % words
        return (*([former] if invitation.reply else []), _whether(invitation.member), link, "")


def _whether(member: ForumMember) -> str:
    both, alone = _("Answer whether you come, or your deputy does:"), _("Answer whether you come:")
    return both if member.has_deputy else alone


def _asked() -> Words:
    return (
        _("Invitation: %(title)s, %(when)s"),
        _("%(place)s invites %(function)s to “%(title)s”, %(when)s."),
    )


def _asked_again() -> Words:
    return (
        _("Reminder: %(title)s, %(when)s"),
        _("%(function)s has not answered the invitation to “%(title)s”, %(when)s."),
    )


def deputy_words(invitation: MeetingInvitation) -> Words:
    meeting = invitation.meeting
    with override(settings.LANGUAGE_CODE):
        words = {**_words(meeting), "function": invitation.member.function}
        lines = [
            _("%(function)s cannot come to “%(title)s”, %(when)s, and has answered that the deputy comes.")
            % words,
            *filter(None, (meeting.venue, meeting.link, meeting.about)),
            "",
            meeting.municipality.name,
        ]
        return _("As deputy: %(title)s, %(when)s") % words, "\n".join(lines)


def deputy_not_needed_words(invitation: MeetingInvitation) -> Words:
    meeting = invitation.meeting
    with override(settings.LANGUAGE_CODE):
        words = {**_words(meeting), "function": invitation.member.function}
        lines = [
            _("The deputy of %(function)s is not needed at “%(title)s”, %(when)s.") % words,
            _("The answer has been changed since. The calendar file takes the meeting out of your calendar."),
            "",
            meeting.municipality.name,
        ]
        return _("Not as deputy: %(title)s, %(when)s") % words, "\n".join(lines)


def not_invited_words(invitation: MeetingInvitation) -> Words:
    with override(settings.LANGUAGE_CODE):
        return _told(
            invitation,
            _("Not invited any more: %(title)s, %(when)s"),
            _("%(place)s has taken back the invitation of %(function)s to “%(title)s”, %(when)s."),
            _("A link to answer by leads nowhere. The calendar file takes the meeting out of your calendar."),
        )


def invited_again_words(invitation: MeetingInvitation) -> Words:
    with override(settings.LANGUAGE_CODE):
        return _told(
            invitation,
            _("Invited after all: %(title)s, %(when)s"),
            _("The invitation of %(function)s to “%(title)s”, %(when)s, stands again."),
            _("A link to answer by leads where it led. The calendar file puts the meeting back."),
        )


def _told(invitation: MeetingInvitation, subject: str, first: str, then: str) -> Words:
    meeting = invitation.meeting
    words = {**_words(meeting), "function": invitation.member.function}
    return subject % words, "\n".join([first % words, then, "", meeting.municipality.name])


def _words(meeting: Meeting) -> dict[str, str]:
    return {
        "title": meeting.forum.name,
        "when": days.span(meeting.starts_at, meeting.ends_at),
        "place": meeting.municipality.name,
    }
