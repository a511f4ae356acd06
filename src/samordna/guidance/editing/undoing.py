"""What a request changed in a guide, taken back."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.models import Change
from samordna.core.toasts import UNDONE
from samordna.guidance.commands import guide_update
from samordna.guidance.editing.pages import address, guide_or_404
from samordna.guidance.models import Guide
from samordna.organisation.pages import do

UNDOABLE = frozenset({"body", "reviewed_on", "review_mark"})


@require_POST
@page(Action.EDIT_GUIDES)
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Take back what a request (``?begaran=``) changed in the guide, while nobody has changed it since."""
    row = guide_or_404(request, pk)
    changes = Change.objects.filter(model=Guide._meta.label_lower, row_id=row.pk, pruned_at=None)
    change = changes.filter(request=request.GET.get(UNDONE, "") or "-", kind=Change.Kind.UPDATE).first()
    if change is None or not change.before or not change.after:
        raise Http404
    before = {name: value for name, value in change.before.items() if name in UNDOABLE}

    def take_back() -> Guide:
        latest = changes.order_by("-pk").first()
        if latest is None or latest.pk != change.pk:
            raise ValidationError(_("The guide has been changed since. Look in its history."), code="changed")
        return guide_update(municipality=request.municipality, guide=row, values=before)

    return do(
        request, take_back, said=lambda _row: _("It is as it was before."), to=address(request, "guide", pk)
    )
