"""Groups and forums, who is in them by function, and their meetings."""

from samordna.collaboration.models.agreement import Agreement, AgreementDocument, AgreementParty
from samordna.collaboration.models.forum import Forum, ForumMember
from samordna.collaboration.models.invitation import MeetingInvitation, MeetingLink
from samordna.collaboration.models.meeting import Meeting
from samordna.collaboration.models.noted import AgendaItem, MeetingDecision, MeetingTask
from samordna.collaboration.models.representation import BroughtHome, Representation

__all__ = [
    "AgendaItem",
    "Agreement",
    "AgreementDocument",
    "AgreementParty",
    "BroughtHome",
    "Forum",
    "ForumMember",
    "Meeting",
    "MeetingDecision",
    "MeetingInvitation",
    "MeetingLink",
    "MeetingTask",
    "Representation",
]
