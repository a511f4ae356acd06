"""The municipality's glossary: for everybody, and for the script that explains words where they stand."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from samordna.accounts.open_door import OpenRequest, open_page
from samordna.organisation.enums import TermKind
from samordna.organisation.models import Term
from samordna.organisation.queries import terms_of

FRESH_FOR = 600
"""Seconds that a browser keeps the words."""


@require_safe
@open_page
def listed(request: OpenRequest) -> HttpResponse:
    terms = terms_of(request.municipality)
    kinds = [(kind.label, [one for one in terms if one.kind == kind]) for kind in TermKind]
    context = {"kinds": [(name, of_kind) for name, of_kind in kinds if of_kind]}
    return render(request, "guidance/reading/glossary.html", context)


@require_safe
@open_page
def words(request: OpenRequest) -> HttpResponse:
    """Each word with its other forms, its meaning and where it is explained: ``[{name, forms, meaning, source, address}]``."""
    page = reverse("guide:glossary", args=[request.municipality.slug])
    told = [_told(one, page) for one in terms_of(request.municipality)]
    answer = JsonResponse(told, safe=False, json_dumps_params={"ensure_ascii": False})
    patch_cache_control(answer, private=True, max_age=FRESH_FOR)
    return answer


def _told(term: Term, page: str) -> dict[str, object]:
    return {
        "name": term.name,
        "forms": term.forms,
        "meaning": term.meaning,
        "source": term.source,
        "address": f"{page}#{term.pk}",
    }
