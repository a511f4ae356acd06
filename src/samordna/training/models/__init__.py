from samordna.training.models.course import Course
from samordna.training.models.requirement import AddedNeed, Requirement, StaffGroup
from samordna.training.models.session import (
    Evaluation,
    GroupAtSession,
    Invitation,
    InvitationLink,
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
