"""Pictures, their problems and sources, and series of figures among what a search looks for."""

from collections.abc import Callable

from django.db.models import F, Model, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.urls import reverse

from samordna.accounts.access import Access
from samordna.organisation.models import Municipality
from samordna.organisation.searching import FoundPlace, OrganisationHit, Searched
from samordna.plandoc.picture.words import Distribution
from samordna.situation.figures.queries import series_of
from samordna.situation.models import Picture, Problem, Series, Source
from samordna.situation.queries import pictures_seen, visible

_NO_KIND = Value("")
_PICTURE = Cast("picture_id", TextField())
"""Which picture a row is of, by its number: it leads to the page."""


def _problems(municipality: Municipality, access: Access) -> QuerySet:
    rows = Problem.objects.present().filter(municipality=municipality, merged_into=None)
    return visible(rows.filter(picture__in=_pictures(municipality, access)), access)


def _sources(municipality: Municipality, access: Access) -> QuerySet:
    rows = Source.objects.present().filter(municipality=municipality)
    return visible(rows.filter(picture__in=_pictures(municipality, access)), access)


def _pictures(municipality: Municipality, access: Access) -> QuerySet:
    return pictures_seen(municipality, access).order_by().values("pk")


def _series(municipality: Municipality, _access: Access) -> QuerySet:
    return series_of(municipality)


def _hit_of(
    model: type[Model], address: Callable[[Municipality, FoundPlace], str]
) -> Callable[[Municipality, FoundPlace], OrganisationHit]:
    def hit(municipality: Municipality, place: FoundPlace) -> OrganisationHit:
        restricted = (model, place.pk) if place.is_restricted else None
        return OrganisationHit(
            str(model._meta.verbose_name),
            place.title,
            address(municipality, place),
            place.text or "",
            restricted,
        )

    return hit


def _picture_page(municipality: Municipality, place: FoundPlace) -> str:
    return reverse("situation:picture", args=[municipality.slug, place.pk])


def _problem_page(municipality: Municipality, place: FoundPlace) -> str:
    return reverse("situation:problem", args=[municipality.slug, int(place.kind), place.pk])


def _source_page(municipality: Municipality, place: FoundPlace) -> str:
    return f"{reverse('situation:sources', args=[municipality.slug, int(place.kind)])}#kalla-{place.pk}"


def _series_page(municipality: Municipality, place: FoundPlace) -> str:
    return reverse("situation:one_series", args=[municipality.slug, place.pk])


SEARCHED = (
    Searched(
        "situation picture",
        pictures_seen,
        ("title", "unit__name"),
        "title",
        _NO_KIND,
        F("unit__name"),
        _hit_of(Picture, _picture_page),
    ),
    Searched(
        "problem of a picture",
        _problems,
        ("title", "seen", "causes", "consequences"),
        "title",
        _PICTURE,
        F("seen"),
        _hit_of(Problem, _problem_page),
        restricted=F("restricted"),
    ),
    Searched(
        "source of a picture",
        _sources,
        ("name", "says", "basis"),
        "name",
        _PICTURE,
        F("says"),
        _hit_of(Source, _source_page),
        restricted=Q(distribution=Distribution.RESTRICTED),
    ),
    Searched(
        "series of figures",
        _series,
        ("name", "definition", "source"),
        "name",
        _NO_KIND,
        F("definition"),
        _hit_of(Series, _series_page),
    ),
)
