"""What every page of the template has."""

from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest, require
from samordna.accounts.roles import Action
from samordna.core.models import OrderedQuerySet
from samordna.plans.models import TemplateChapter


def require_all(request: MunicipalityRequest) -> None:
    """The template is the whole municipality's. Raises PermissionDenied for those who edit only some of its plans."""
    require(request, Action.EDIT, None)


def kept(request: MunicipalityRequest) -> OrderedQuerySet:
    """All chapters, removed ones too."""
    return TemplateChapter.objects.filter(municipality=request.municipality)


def address(request: MunicipalityRequest) -> str:
    return reverse("plans:template", args=[request.municipality.slug])
