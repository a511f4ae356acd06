"""Which memorandum somebody reads, and in which round."""

from django.http import Http404
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest, refusal
from samordna.accounts.roles import Action
from samordna.plandoc.memorandum import Memorandum
from samordna.review.memorandum import is_locked, locked_of, memorandum_of
from samordna.review.models import LockedMemorandum, ReviewRound
from samordna.review.rules import Seat, leads, seat_in

TAB = "memorandum"


def readable_or_404(
    request: MunicipalityRequest, pk: int
) -> tuple[ReviewRound, Seat, LockedMemorandum | None]:
    """The round with its locked memorandum. Raises Http404, or PermissionDenied while it is only those who lead that read it."""
    row = ReviewRound.objects.filter(municipality=request.municipality, pk=pk).first()
    if row is None:
        raise Http404
    row.municipality = request.municipality
    locked = locked_of(row)
    if not leads(request.access) and (locked is None or request.access.only_invited):
        reason = _("The memorandum is not ready. You can read it when it is locked.")
        raise refusal(request, Action.REVIEW, reason)
    return row, seat_in(row, request.access), locked


def memorandum_read(
    request: MunicipalityRequest, row: ReviewRound, locked: LockedMemorandum | None
) -> Memorandum:
    """As it was locked while that holds, and for those who only read; otherwise as it stands now."""
    if locked and (is_locked(row, locked) or not leads(request.access)):
        return Memorandum.model_validate_json(locked.document)
    return memorandum_of(row, request.access)
