"""What a request changed in a row that is kept as one, such as a guide or an alarm route, taken back."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.core.models import Change
from samordna.core.toasts import UNDONE
from samordna.organisation.pages import do


def change_undone(
    request: MunicipalityRequest,
    row: models.Model,
    columns: frozenset[str],
    update: Callable[[dict[str, Any]], Any],
    *,
    to: str,
) -> HttpResponse:
    """Take back what a request (``?begaran=``) changed of ``columns``, while nobody has changed the row since."""
    changes = Change.objects.filter(model=row._meta.label_lower, row_id=row.pk, pruned_at=None)
    change = changes.filter(request=request.GET.get(UNDONE, "") or "-", kind=Change.Kind.UPDATE).first()
    if change is None or not change.before or not change.after:
        raise Http404
    before = {name: value for name, value in change.before.items() if name in columns}

    def take_back() -> Any:
        latest = changes.order_by("-pk").first()
        if latest is None or latest.pk != change.pk:
            raise ValidationError(_("It has been changed since. Look in its history."), code="changed")
        return update(before)

    return do(request, take_back, said=lambda _row: _("It is as it was before."), to=to)
