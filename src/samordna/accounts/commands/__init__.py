"""Writes of accounts: keyword-only, atomic, the only place that changes rows."""

from samordna.accounts.commands.claims import (
    claim_role_create,
    claim_role_remove,
    claim_role_restore,
    claim_role_update,
)
from samordna.accounts.commands.forgetting import invitations_forget, invitations_stop
from samordna.accounts.commands.instance import administrator_invite
from samordna.accounts.commands.invitations import (
    invitation_accept,
    invitation_create,
    invitation_renew,
    invitation_revoke,
    invitations_create,
)
from samordna.accounts.commands.leaving import departure_undo, person_leave
from samordna.accounts.commands.roles import role_end, role_end_with_claim, role_give, role_restore
from samordna.accounts.commands.second_step import second_step_remove, second_step_secrets_renew
from samordna.accounts.commands.users import user_create, user_deactivate, user_reactivate
from samordna.accounts.commands.visits import visit_note

__all__ = [
    "administrator_invite",
    "claim_role_create",
    "claim_role_remove",
    "claim_role_restore",
    "claim_role_update",
    "departure_undo",
    "invitation_accept",
    "invitation_create",
    "invitation_renew",
    "invitation_revoke",
    "invitations_create",
    "invitations_forget",
    "invitations_stop",
    "person_leave",
    "role_end",
    "role_end_with_claim",
    "role_give",
    "role_restore",
    "second_step_remove",
    "second_step_secrets_renew",
    "user_create",
    "user_deactivate",
    "user_reactivate",
    "visit_note",
]
