"""Reads of the plan slice."""

from django.contrib.postgres.search import SearchQuery
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from samordna.organisation.models import Municipality
from samordna.plans.models import Activity, Part, PlanService, PlanVersion, Section
from samordna.plans.models.content import ContentModel


def latest_versions(municipality: Municipality) -> QuerySet[PlanVersion]:
    """The newest version of each of the municipality's plans, by title, with its number of activities."""
    newest = PlanVersion.objects.filter(plan=OuterRef("plan")).order_by("-number").values("pk")[:1]
    return (
        PlanVersion.objects.filter(municipality=municipality, pk=Subquery(newest))
        .annotate(
            activities=Count("activity_set", filter=Q(activity_set__removed_at=None)),
        )
        .order_by("title", "pk")
    )


def versions(municipality: Municipality) -> QuerySet[PlanVersion]:
    """Every version of the municipality."""
    return PlanVersion.objects.filter(municipality=municipality)


SEARCHED: list[type[ContentModel]] = [Section, Activity, PlanService, Part]


def search(
    municipality: Municipality, words: str, *, limit: int = 20
) -> dict[type[ContentModel], list[ContentModel]]:
    """Rows whose text holds ``words``, as Swedish word stems, at most ``limit`` of each kind; one query a kind."""
    query = SearchQuery(words, search_type="websearch", config="swedish")
    return {
        model: list(
            model._default_manager.filter(municipality=municipality, removed_at=None)
            .filter(search=query)  # type: ignore[misc]  # every content model has it; the abstract one cannot
            .select_related("version")[:limit]
        )
        for model in SEARCHED
    }
