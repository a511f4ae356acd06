"""A new version from the one before it, and a new plan from nothing."""

from collections.abc import Collection, Sequence

from django.db import transaction
from django.utils.timezone import localdate

from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.next_cover import Period, period_meant, periods_from
from samordna.plandoc.next_version import next_version
from samordna.plandoc.outline import outlined_plan
from samordna.plandoc.schema import Metadata, Section
from samordna.plandoc.vocabulary import Language, SectionKind
from samordna.plans.commands.demands import demands_begin, demands_carry
from samordna.plans.commands.patterns import texts_follow
from samordna.plans.commands.versions import version_create
from samordna.plans.documents import document_of
from samordna.plans.models import Plan, PlanVersion, TemplateChapter
from samordna.plans.owners import answers_for
from samordna.plans.queries import later_version
from samordna.plans.standing_conditions import with_standing_conditions


class LaterVersion(Exception):
    """Somebody has begun a later version already: ``version``."""

    def __init__(self, version: PlanVersion) -> None:
        self.version = version
        super().__init__(f"Version {version.number} is there already")


@transaction.atomic
def version_begin(
    *,
    version: PlanVersion,
    empty: Collection[str] = (),
    comments: bool = False,
    period: Period | None = None,
) -> PlanVersion:
    """Begin the version after ``version`` with what :func:`~samordna.plandoc.next_version.next_version` says.

    Without ``period`` it is the one that is meant for a version begun today.

    Raises LaterVersion where there is one, and PersonalDataError when the guard stops a text that it let through once.
    """
    plan = Plan.objects.select_for_update().get(pk=version.plan_id)
    if later := later_version(version):
        raise LaterVersion(later)
    before = with_standing_conditions(version, document_of(version))
    period = period or period_meant(periods_from(before.metadata, localdate()), localdate())
    document = next_version(before, empty=empty, comments=comments, number=version.number + 1, period=period)
    begun = version_create(municipality=version.municipality, document=document, plan=plan)
    begun.picture = version.picture
    begun.save(update_fields=["picture"])
    demands_carry(before=version, version=begun)
    texts_follow(before=version, version=begun)
    return begun


@transaction.atomic
def plan_begin(
    *,
    municipality: Municipality,
    unit: Unit | None,
    title: str,
    language: Language,
    chapters: Sequence[TemplateChapter] = (),
) -> PlanVersion:
    """The first version of a plan that has these chapters of the municipality's template, or without any those of an ordinary
    one, and no text, for ``unit`` or the whole municipality.

    What the organisation knows of whose plan it is stands on its cover. Raises PersonalDataError when the guard stops a text
    of the template that it let through once.
    """
    board, administration = answers_for(municipality, unit)
    cover = Metadata(title=title, version="1", board=board, administration=administration)
    sections = [Section(heading=one.heading, kind=SectionKind(one.kind)) for one in chapters]
    document = outlined_plan(cover, language, sections or None)
    version = version_create(municipality=municipality, document=document, unit=unit)
    if chapters:
        demands_begin(version=version, chapters=chapters)
    return version
