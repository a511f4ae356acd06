"""The one door into a municipality's pages: signed in, a member, allowed, inside one transaction."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from samordna.accounts.models import Membership, User
from samordna.accounts.roles import MAY, Action, Role
from samordna.organisation.models import Municipality


class MunicipalityRequest(HttpRequest):
    """A request that has come through the door of :func:`page`."""

    user: User
    municipality: Municipality
    role: Role

    def may(self, action: Action) -> bool:
        return action in MAY[self.role]


View = Callable[..., HttpResponse]


def page(action: Action) -> Callable[[View], View]:
    """Open a view to the members of its municipality who may do ``action``.

    Others get 404 (a municipality they do not belong to is not shown to exist) or 403 with the reason.
    The view runs in one transaction; a GET runs in a read-only one, so that reading can never write.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def open_page(request: Any, municipality: str, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            with transaction.atomic():
                if request.method in {"GET", "HEAD"}:
                    with connection.cursor() as cursor:
                        cursor.execute("SET TRANSACTION READ ONLY")
                membership = _membership(request.user, municipality)
                request.municipality = membership.municipality
                request.role = Role(membership.role)
                request.may = MAY[request.role].__contains__
                if not request.may(action):
                    raise PermissionDenied(
                        _("Your role here is %(role)s. It does not let you %(action)s.")
                        % {"role": request.role.label.lower(), "action": action.label}
                    )
                return view(request, **kwargs)

        open_page.action = action  # type: ignore[attr-defined]
        return open_page

    return decorate


def _membership(user: User, slug: str) -> Membership:
    membership = user.memberships.select_related("municipality").filter(municipality__slug=slug).first()
    if membership is None:
        raise Http404
    return membership
