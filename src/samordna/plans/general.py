"""What the municipality as a whole has that meets what the act asks for, where a committee's plan lacks it."""

from collections.abc import Iterator
from functools import cache

from django.db.models import Q
from django.utils.timezone import localdate

from samordna.core.addresses import address_of
from samordna.organisation.models import Municipality
from samordna.plandoc.checking import MetBy, met_by_plan
from samordna.plandoc.checking.general import met_by_picture, outside
from samordna.plandoc.checking.meeting import Meets, nothing_meets
from samordna.plandoc.in_force import in_force_on
from samordna.plandoc.life_cycle import State
from samordna.plandoc.picture.in_plan import parts_for_plan
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.public import public_version
from samordna.plans.extending import met_for
from samordna.plans.models import AdoptedPlan, PlanVersion
from samordna.plans.todays_versions import before_what_is_ahead
from samordna.situation.documents import document_of
from samordna.situation.queries import pictures_in_force


def meets_for(version: PlanVersion) -> Meets:
    """For the checks of the version, whose plan and municipality must be loaded. Three queries more where it lacks such a thing.

    A plan of the municipality as a whole has nothing above it to lean on.
    """
    if version.plan.unit_id is None:
        return nothing_meets
    municipality = version.municipality

    @cache
    def pictures() -> list[Meets]:
        return list(_pictures(municipality))

    @cache
    def plans() -> list[Meets]:
        return list(_plans(municipality))

    @cache
    def meets(code: str) -> MetBy | None:
        own = met_for(municipality, code)
        return own or next((told for one in (*pictures(), *plans()) if (told := one(code))), None)

    return meets


def without_names(meets: Meets) -> Meets:
    """The same for somebody from outside, who may not read what is named."""
    return lambda code: outside() if meets(code) else None


def _pictures(municipality: Municipality) -> Iterator[Meets]:
    """The municipality's decided picture, as everybody there may read it."""
    for picture in pictures_in_force(municipality, None)[:1]:
        if picture.decided_on:
            yield met_by_picture(
                parts_for_plan(document_of(picture, restricted=False)).situation,
                title=picture.title,
                decided_on=picture.decided_on,
                address=address_of("situation:picture", municipality.slug, picture.pk),
                today=localdate(),
                rules=municipality.rules,
            )


def _plans(municipality: Municipality) -> Iterator[Meets]:
    """The municipality's own plans that are in force, as everybody may read them."""
    today = localdate()
    versions = PlanVersion.objects.present().filter(
        Q(state=State.IN_FORCE) | before_what_is_ahead(today.isoformat()),
        municipality=municipality,
        plan__unit=None,
    )
    kept = {
        one.version: one.document
        for one in AdoptedPlan.objects.filter(version__in=versions).select_related("version").defer("pdf")
    }
    for version in in_force_on(kept, today):
        document = PlanDocument.model_validate_json(kept[version])
        address = address_of("plans:document", municipality.slug, version.pk)
        yield met_by_plan(public_version(document), address=address, today=today, rules=municipality.rules)
