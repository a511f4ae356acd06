"""The one door into a municipality's pages: signed in, with a role there, allowed, in a transaction of that municipality."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial, wraps
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, F, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.refusals import Refused, help_with, units_above
from samordna.accounts.roles import GIVES, MAY, NEEDS_SECOND_STEP, Action, Role, Scope
from samordna.accounts.signing_in import second_step
from samordna.core import history
from samordna.core.models import UnsavedForm
from samordna.core.prepared import Prepared, given
from samordna.core.repeated_sending import answered_once
from samordna.core.return_pages import to_sign_in
from samordna.core.tenancy import acting_for_instance, settings_as_found
from samordna.organisation.models import Municipality

Path = Sequence[int] | None
"""The ids of the unit that owns a thing and of all above it (``Unit.path``); None for what the whole municipality owns."""


@dataclass(frozen=True, slots=True)
class RoleAt:
    """A role somebody holds, at a unit (``unit_id`` and its name) or, with None, in the whole municipality."""

    role: Role
    unit_id: int | None = None
    unit: str = ""

    def __str__(self) -> str:
        label = str(self.role.label).lower()
        return _("%(role)s for %(unit)s") % {"role": label, "unit": self.unit} if self.unit else label


@dataclass(frozen=True, slots=True)
class Access:
    """What somebody may do in a municipality, by the roles they hold there. Asks the database nothing."""

    user: User
    roles: tuple[RoleAt, ...]

    def may(self, action: Action | str) -> bool:
        """Whether the action is theirs at all, somewhere in the municipality."""
        return any(action in MAY[role_at.role] for role_at in self.roles)

    def may_everywhere(self, action: Action | str) -> bool:
        return self.may_for(action, None)

    def may_for(self, action: Action | str, path: Path) -> bool:
        """Whether they may do it to something owned by the unit at the end of ``path``. Invitations are not looked at."""
        return any(
            self._reaches(role_at, MAY[role_at.role].get(Action(action)), path) for role_at in self.roles
        )

    def units_for(self, action: Action | str) -> frozenset[int]:
        """The units where the action is theirs, with all below; empty does not mean nowhere (:meth:`may_everywhere`)."""
        return frozenset(
            role_at.unit_id
            for role_at in self.roles
            if role_at.unit_id is not None and MAY[role_at.role].get(Action(action)) == Scope.UNIT
        )

    def gives(self) -> list[Role]:
        """The roles that they may give somewhere."""
        given = {role for role_at in self.roles for role in GIVES.get(role_at.role, ())}
        return [role for role in Role if role in given]

    def may_give(self, role: Role, path: Path) -> bool:
        """Whether they may give ``role`` at the unit at the end of ``path``."""
        return any(
            role in GIVES.get(role_at.role, ())
            and self._reaches(role_at, MAY[role_at.role].get(Action.INVITE), path)
            for role_at in self.roles
        )

    @property
    def only_invited(self) -> bool:
        """Whether they see only the plans that they are invited to."""
        return not any(MAY[role_at.role].get(Action.VIEW) == Scope.ALL for role_at in self.roles)

    @property
    def needs_second_step(self) -> bool:
        return any(role_at.role in NEEDS_SECOND_STEP for role_at in self.roles)

    @property
    def role_names(self) -> str:
        """The roles without their units: all that decides what :meth:`may` answers, and so what the menu holds."""
        return " ".join(sorted({role_at.role for role_at in self.roles}))

    @property
    def words(self) -> str:
        """The roles, in words."""
        return get_text_list([str(role_at) for role_at in self.roles], _("and"))

    @staticmethod
    def _reaches(role_at: RoleAt, scope: Scope | None, path: Path) -> bool:
        if scope == Scope.UNIT:
            return role_at.unit_id is None or role_at.unit_id in (path or ())
        return scope == Scope.ALL


class MunicipalityRequest(HttpRequest):
    """A request that has come through the door of :func:`page`."""

    user: User
    municipality: Municipality
    access: Access
    id: str
    """By which the history knows what the request changed."""
    action: Action
    """The action that opened the page: the first of those it was opened for that the user may do somewhere."""
    may: Callable[[Action | str], bool]
    has_unsaved: bool
    """Whether the user has typed something here that is kept and not saved; only while the view answers."""
    along: frozenset[str]
    """Of what was asked along with the roles (:func:`ask_along`), that which there is."""


View = Callable[..., HttpResponse]


def page(*actions: Action) -> Callable[[View], View]:
    """Open a view to those who may do one of ``actions`` somewhere in its municipality; :func:`require` asks about the thing.

    Others get 404 (a municipality where one has no role is not shown to exist) or 403 with the reason. The view runs in one
    transaction that sees this municipality only; a GET runs in a read-only one, so that reading can never write.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def open_page(request: Any, municipality: str, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return to_sign_in(request)
            with transaction.atomic():
                _enter(request, municipality)
                if request.municipality.slug != municipality:
                    return at_its_address(request, municipality)
                if second_step.is_missing(request):
                    return second_step.ask(request)
                request.action = next(filter(request.may, actions), None)
                if request.action is None:
                    raise refusal(request, actions[0], why_not(request, actions[0]))
                request.has_unsaved = _UNSAVED in request.along
                response = _answer(request, partial(view, request, **kwargs))
            history.write_readings(request)
            return response

        open_page.actions = actions  # type: ignore[attr-defined]
        return open_page

    return decorate


def require(request: MunicipalityRequest, action: Action, path: Path) -> None:
    """Raise PermissionDenied, with the reason, unless the user may do ``action`` to what the unit at ``path`` owns."""
    if not request.access.may_for(action, path):
        raise refusal(request, action, why_not(request, action, elsewhere=request.may(action)), path or ())


def refusal(
    request: MunicipalityRequest, action: Action, reason: str, path: Sequence[int] | None = None
) -> Refused:
    """A refusal that says who may, at the unit at ``path`` or, without one, where the user works."""
    access = request.access
    whom = help_with(
        action,
        municipality_id=request.municipality.pk,
        user_id=request.user.pk,
        units=units_above(role_at.unit_id for role_at in access.roles if role_at.unit_id)
        if path is None
        else path,
        is_guest=access.only_invited,
    )
    return Refused(reason, whom)


def why_not(request: MunicipalityRequest, action: Action, *, elsewhere: bool = False) -> str:
    words = {"role": request.access.words, "action": action.label}
    if elsewhere:
        return (
            _("You are %(role)s here. You may %(action)s, but not in this part of the municipality.") % words
        )
    return _("You are %(role)s here. It does not let you %(action)s.") % words


def instance_page(view: View) -> View:
    """Open a view to the administrators of the installation. It sees the list of municipalities and nobody's content."""

    @wraps(view)
    def open_page(request: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return to_sign_in(request)
        if not request.user.administers_instance:
            raise Http404
        if second_step.is_missing(request):
            return second_step.ask(request)
        with acting_for_instance(request.user.pk, request=request.id):
            return answered_once(request, partial(view, request, **kwargs))

    open_page.instance = True  # type: ignore[attr-defined]
    return open_page


def _enter(request: Any, slug: str) -> None:
    """Find the municipality, let the transaction see it, and look up the user's roles there: two short queries."""
    municipality = municipality_seen(request, slug, user=request.user.pk)
    rows = _ROLES.rows(user=request.user.pk, municipality=municipality.pk)
    if not rows:
        raise Http404
    roles = _roles_in(rows)
    request.municipality = municipality
    request.access = Access(request.user, roles)
    request.may = request.access.may
    request.along = frozenset(
        name for name, there_is in zip(_ALONG, rows[0][_OF_A_ROLE:], strict=True) if there_is
    )


def _municipality_asked_for(*, former: bool, read_only: bool) -> "QuerySet[Municipality]":
    """The municipality of an address; finding it lets the transaction see what is in it."""
    where = Q(former_addresses__slug=given("slug")) if former else Q(slug=given("slug"))
    settings = settings_as_found(
        municipality=F("pk"), user=given("user"), request=given("request"), read_only=read_only
    )
    return Municipality.objects.filter(where).annotate(**settings).order_by("pk")[:1]


_BY_ADDRESS = {
    (former, read_only): Prepared(partial(_municipality_asked_for, former=former, read_only=read_only))
    for former in (False, True)
    for read_only in (False, True)
}
_COLUMNS = [field.attname for field in Municipality._meta.concrete_fields]


def municipality_seen(request: Any, slug: str, *, user: int | str) -> Municipality:
    """The municipality that has the address, or had it, which the transaction then sees. ``user`` is empty for anybody.

    An address in capitals is somebody's way of writing it: the door leads on from it as from a former one.
    """
    for former in (False, True):
        query = _BY_ADDRESS[former, request.method in {"GET", "HEAD"}]
        if rows := query.rows(slug=slug.lower(), user=user, request=request.id):
            return Municipality.from_db(connection.alias, _COLUMNS, rows[0][: len(_COLUMNS)])
    raise Http404


def _answer(request: MunicipalityRequest, view: Callable[[], HttpResponse]) -> HttpResponse:
    """What the view says. What its user has typed on the page is no part of a refusal."""
    try:
        return answered_once(request, view)
    finally:
        request.has_unsaved = False


def at_its_address(request: Any, former: str) -> HttpResponse:
    """To the same page under the address of now, with what was sent; only those for whom the page is come so far."""
    rest = request.get_full_path().removeprefix(f"/{former}/")
    return HttpResponseRedirect(f"/{request.municipality.slug}/{rest}", preserve_request=True)


def roles_of(user: User, municipality: Municipality) -> tuple[RoleAt, ...]:
    """The roles of a user in the municipality, which the transaction must see."""
    return _roles_in(_ROLES.rows(user=user.pk, municipality=municipality.pk))


def _roles_in(rows: Iterable[tuple[Any, ...]]) -> tuple[RoleAt, ...]:
    return tuple(
        RoleAt(Role(role), unit, name or "") for role, unit, name in (row[:_OF_A_ROLE] for row in rows)
    )


_UNSAVED = "unsaved"
_OF_A_ROLE = 3
_ALONG: dict[str, Callable[[], "QuerySet[Any]"]] = {
    _UNSAVED: lambda: UnsavedForm.objects.filter(user=given("user"))
}


def ask_along(name: str, rows: Callable[[], "QuerySet[Any]"]) -> None:
    """Have whether there are such ``rows`` asked with the roles of whoever comes in: for what is seldom there.

    Slices say so when they start. ``rows`` are made from nothing but :func:`given` ``user`` and ``municipality``.
    """
    _ALONG[name] = rows


def _roles() -> "QuerySet[RoleAssignment, tuple[Any, ...]]":
    rows = RoleAssignment.objects.filter(user=given("user"), municipality=given("municipality"))
    return rows.values_list("role", "unit_id", "unit__name", *(Exists(asked()) for asked in _ALONG.values()))


_ROLES = Prepared(_roles)
