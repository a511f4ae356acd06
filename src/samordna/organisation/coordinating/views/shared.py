"""What the pages of coordinators have in common."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from samordna.accounts.access import MunicipalityRequest
from samordna.organisation import queries
from samordna.organisation.models import Coordinator

TAB = "coordinators"


def coordinators_in(request: MunicipalityRequest) -> QuerySet[Coordinator]:
    return queries.coordinators(request.municipality)


def coordinator_or_404(request: MunicipalityRequest, pk: int) -> Coordinator:
    return get_object_or_404(coordinators_in(request), pk=pk)


def path_of(unit: Any) -> list[int] | None:
    return unit.path if unit else None
