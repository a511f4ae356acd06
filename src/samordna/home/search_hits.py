"""Full-text search in the plans' texts, by Swedish word stems."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.contrib.postgres.search import SearchRank
from django.db.models import F, Q

from samordna.accounts.access import MunicipalityRequest
from samordna.core.history import restricted_read_of
from samordna.home.search_excerpts import TEXT_OF, CombinedOrOne, headline
from samordna.home.search_places import AREA_OF, Hit, hit_of
from samordna.home.search_words import forgiving, inflected
from samordna.organisation import searching as organisation
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plandoc.writing.public import Hidden
from samordna.plans import queries
from samordna.plans.models import Part
from samordna.plans.models.content import ContentModel
from samordna.plans.rules import NOTHING_HIDDEN, closed_in, may_read_restricted

LIMIT = 20


def plan_hits(request: MunicipalityRequest, words: str) -> list[Hit]:
    """The best places that the reader may see, at most ``LIMIT`` from each table, those of newest versions first.

    Words that stand nowhere are looked for as if å, ä and ö had been written too. What is restricted is noted as read.
    """
    hits = _noted_hits(request, inflected(words))
    other = None if hits else forgiving(words)
    return _noted_hits(request, other) if other else hits


def _noted_hits(request: MunicipalityRequest, query: CombinedOrOne) -> list[Hit]:
    rows = queries.versions(request.municipality, request.access)
    versions = {row.pk: row for row in rows.only("title", "number", "plan_id", "plan__unit__path")}
    newest: dict[int, int] = {}
    for one in versions.values():
        newest[one.plan_id] = max(one.number, newest.get(one.plan_id, 0))
    current = {pk for pk, one in versions.items() if one.number == newest[one.plan_id]}
    closed = closed_in(versions.values())
    hits: list[Hit] = []
    restricted: dict[tuple[type[ContentModel], int], list[str]] = {}
    for model in TEXT_OF:
        for values in _rows(model, list(versions), current, query):
            version = values["version_id"]
            is_closed = _is_held(model, values, closed.get(version, NOTHING_HIDDEN))
            if is_closed and not may_read_restricted(request.access, versions[version]):
                continue
            if is_closed:
                restricted.setdefault((model, version), []).append(values["key"])
            number, last = versions[version].number, newest[versions[version].plan_id]
            hits.append(replace(hit_of(model, values), version=number, later=last if last > number else 0))
    for (model, version), keys in restricted.items():
        restricted_read_of(request, model, keys, parent_id=version, how="search")
    return sorted(hits, key=lambda hit: (hit.later > 0, -hit.rank))


def organisation_hits(request: MunicipalityRequest, words: str) -> list[organisation.OrganisationHit]:
    """Where the words stand in services, alarms and the organisation; what is restricted is noted as read."""
    hits = organisation.search(request.municipality, request.access, words)
    for model, numbers in organisation.restricted(hits).items():
        restricted_read_of(request, model, numbers, how="search")
    return hits


def _is_held(model: type[ContentModel], values: dict[str, Any], hidden: Hidden) -> bool:
    if not hidden:
        return False
    name = values["kind"] if model is Part else AREA_OF[model].name
    told = values["data"] if model is Part else values
    title = str(told.get(TITLE_FIELDS.get(name, "")) or "")
    return hidden.holds(name, key=values["key"], place=values["place"], title=title)


def _rows(
    model: type[ContentModel], versions: list[int], current: set[int], query: CombinedOrOne
) -> Iterator[dict[str, Any]]:
    """Where the words stand in the table, the best first and those of earlier versions last.

    More than ``LIMIT`` are asked for: some may be hidden, which their whole titles tell and excerpts of them do not.
    """
    rows = (
        model._default_manager.filter(version__in=versions, removed_at=None, **{"search": query})
        .annotate(
            rank=SearchRank(F("search"), query),
            excerpt=headline(TEXT_OF[model], query, model is Part),
            is_current=Q(version__in=current),
        )
        .order_by("-is_current", "-rank", "-pk")
    )
    columns = ["pk", "key", "place", "version_id", "version__title", "rank", "excerpt"]
    if model is Part:
        columns += ["kind", "data"]
    else:
        named = TITLE_FIELDS[AREA_OF[model].name]
        rows = rows.annotate(title=headline(F(named), query, is_json=False))
        columns += ["title", named]
    yield from map(dict, rows.values(*columns)[: 2 * LIMIT])
