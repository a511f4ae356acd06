"""What somebody is told who would change a text that is away for decision, or decided."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse

from samordna.accounts.access import MunicipalityRequest
from samordna.plans.commands import ClosedVersion
from samordna.plans.queries import later_version
from samordna.plans.views.shared import plan_page, version_or_404


def while_open(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For a view that changes a version: where its text is not to be changed, why not and what to do are told instead."""

    @wraps(view)
    def answer(request: MunicipalityRequest, version: int, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, version, *args, **kwargs)
        except ClosedVersion as closed:
            row = version_or_404(request, version)
            context = {"reason": closed.messages[0], "later": later_version(row)}
            told = plan_page(request, row, "plans/life/closed.html", context, tab="beslut/")
            told.status_code = 409
            return told

    return answer
