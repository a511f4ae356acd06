"""Who takes part in a round, and how: the central coordinators lead it, and those who are named review in it."""

from dataclasses import dataclass

from django.http import Http404
from django.utils.translation import gettext as _

from samordna.accounts.access import Access, MunicipalityRequest, refusal
from samordna.accounts.roles import MAY, Action, Scope
from samordna.review.models import ReviewRound


@dataclass(frozen=True, slots=True)
class Seat:
    """``leads`` is of the central coordinators, ``reviews`` of those who are named. A guest sees what they say themselves, and
    the plans that they are invited to.
    """

    leads: bool
    reviews: bool
    is_guest: bool

    @property
    def takes_part(self) -> bool:
        return self.leads or self.reviews

    def answers_in(self, review_round: ReviewRound) -> bool:
        return self.takes_part and review_round.is_open


LEADING = [role for role, allowed in MAY.items() if allowed.get(Action.REVIEW) == Scope.ALL]


def leads(access: Access) -> bool:
    return access.may_everywhere(Action.REVIEW)


def seat_in(review_round: ReviewRound, access: Access) -> Seat:
    """One query, none for those who lead."""
    if leads(access):
        return Seat(leads=True, reviews=True, is_guest=False)
    is_named = review_round.reviewers.filter(user=access.user).exists()
    return Seat(leads=False, reviews=is_named and not review_round.is_preparing, is_guest=access.only_invited)


def round_or_404(request: MunicipalityRequest, pk: int) -> tuple[ReviewRound, Seat]:
    """The round, for those who take part in it. Raises Http404, or PermissionDenied with the reason."""
    row = ReviewRound.objects.filter(municipality=request.municipality, pk=pk).first()
    if row is None:
        raise Http404
    row.municipality = request.municipality
    seat = seat_in(row, request.access)
    if not seat.takes_part:
        reason = _("You do not review here. The central coordinator says who does.")
        raise refusal(request, Action.REVIEW, reason)
    return row, seat
