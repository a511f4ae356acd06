"""What the roles may do, for everybody who has one."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import MAY, NEEDS_SECOND_STEP, WIDE, Action, Role, Scope

SCOPES: dict[Scope, Promise] = {
    Scope.ALL: _("everywhere"),
    Scope.UNIT: _("own unit"),
    Scope.INVITED: _("when invited"),
}
"""How far a permission reaches, in words."""


@dataclass(frozen=True, slots=True)
class Column:
    """A role of the matrix."""

    role: Role
    is_yours: bool
    needs_second_step: bool
    is_wide: bool


@require_safe
@page(Action.VIEW)
def matrix(request: MunicipalityRequest) -> HttpResponse:
    yours = {role_at.role for role_at in request.access.roles}
    columns = [Column(role, role in yours, role in NEEDS_SECOND_STEP, role in WIDE) for role in Role]
    rows = [
        (
            action,
            [
                (SCOPES.get(scope) if (scope := MAY[role].get(action)) else None, role in yours)
                for role in Role
            ],
        )
        for action in Action
    ]
    return render(request, "accounts/people/roles.html", {"columns": columns, "rows": rows})
