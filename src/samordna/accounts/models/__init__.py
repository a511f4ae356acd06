"""Users and what they are in which municipality."""

from samordna.accounts.models.assignment import RoleAssignment
from samordna.accounts.models.claim_role import ClaimRole
from samordna.accounts.models.departure import Departure
from samordna.accounts.models.failed_sign_in import FailedSignIn
from samordna.accounts.models.invitation import Invitation
from samordna.accounts.models.user import User, UserManager

__all__ = [
    "ClaimRole",
    "Departure",
    "FailedSignIn",
    "Invitation",
    "RoleAssignment",
    "User",
    "UserManager",
]
