"""The demo's users as the sign-in page shows them: by role, with a word on what each role has before it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts.roles import Role

SEES: dict[str, Promise] = {
    Role.CENTRAL_COORDINATOR: gettext_lazy(
        "Sees who covers what, reviews the plans and appoints coordinators."
    ),
    Role.LOCAL_COORDINATOR: gettext_lazy("Writes and follows up the plan of the own administration."),
    Role.MANAGER: gettext_lazy(
        "Reports the activities of the own unit and keeps its contact points up to date."
    ),
    Role.CONTRIBUTOR: gettext_lazy("Reports how the activities of the own unit go."),
    Role.REGISTRAR: gettext_lazy("Records the decisions of the committees and the executive board."),
    Role.DUTY_OFFICER: gettext_lazy("Sees whom to ring now, restricted numbers too."),
    Role.READER: gettext_lazy("Reads the plans, who covers what, and the log. Changes nothing."),
    Role.PARTNER: gettext_lazy("From outside. Reads only the plan of the invitation."),
    Role.ADMINISTRATOR: gettext_lazy("Invites people, gives roles and keeps the settings."),
}


@dataclass(slots=True)
class Group:
    """A role and the demo's users who hold it, or those who hold several."""

    title: str
    sees: str
    users: list[Any] = field(default_factory=list)


def groups(users: Iterable[Any]) -> list[Group]:
    """In the order of the users."""
    groups: dict[str, Group] = {}
    for user in users:
        key = "several" if user.also else user.role
        if key not in groups:
            groups[key] = _group(key)
        groups[key].users.append(user)
    return list(groups.values())


def _group(key: str) -> Group:
    if key == "several":
        return Group(_("Several roles"), _("Sees on one page what is theirs in each role."))
    if key not in SEES:
        return Group(_("Administrator of the installation"), _("Sets up municipalities. Sees no plans."))
    return Group(str(Role(key).label), str(SEES[key]))
