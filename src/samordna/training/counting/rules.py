"""Who may count and evaluate: whoever arranges a session all of it, a unit's manager their own heads."""

from django.db.models import Q
from django.http import Http404

from samordna.accounts.access import Access, MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.organisation.models import Unit
from samordna.training.models import Session
from samordna.training.queries import every_session_of, sessions_of


def session_or_404(
    request: MunicipalityRequest, pk: int, *, locks: bool = False, is_removed: bool = False
) -> Session:
    """``is_removed`` is for putting one back, which may have been put back already."""
    rows = every_session_of(request.municipality) if is_removed else sessions_of(request.municipality)
    row = (rows.select_for_update(of=("self",), no_key=True) if locks else rows).filter(pk=pk).first()
    if row is None:
        raise Http404
    row.municipality = request.municipality
    return row


def may_arrange(access: Access, session: Session) -> bool:
    return access.may_for(Action.EDIT_TRAINING, session.unit.path if session.unit else None)


def countable(request: MunicipalityRequest, session: Session) -> Q:
    """The units whose heads the reader may count, as a condition on units; None of them where that is nobody's."""
    if may_arrange(request.access, session) or request.access.may_everywhere(Action.SIGN_UP):
        return Q(municipality=request.municipality)
    own = sorted(request.access.units_for(Action.SIGN_UP))
    return Q(municipality=request.municipality, path__overlap=own) if own else Q(pk__in=[])


def units_countable(request: MunicipalityRequest, session: Session) -> dict[int, Unit]:
    """Those that have ended too: they may have been there. One query."""
    return {one.pk: one for one in Unit.objects.filter(countable(request, session)).order_by()}
