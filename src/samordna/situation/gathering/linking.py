"""The whole address of a request, from the page of whoever sends it."""

from collections.abc import Callable

from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest


def link_of(request: MunicipalityRequest) -> Callable[[str], str]:
    slug = request.municipality.slug
    return lambda token: request.build_absolute_uri(reverse("contributing:answer", args=[slug, token]))
