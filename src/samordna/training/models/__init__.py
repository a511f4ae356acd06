from samordna.training.models.course import Course
from samordna.training.models.invitation import Invitation, InvitationLink
from samordna.training.models.requirement import AddedNeed, Requirement, StaffGroup
from samordna.training.models.session import (
    Evaluation,
    GroupAtSession,
    Session,
)

__all__ = [
    "AddedNeed",
    "Course",
    "Evaluation",
    "GroupAtSession",
    "Invitation",
    "InvitationLink",
    "Requirement",
    "Session",
    "StaffGroup",
]
