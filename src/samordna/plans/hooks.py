"""What this slice tells the slices below: plans follow their unit into a merger, and stand on its page; who leaves hands over the
sections that they write; a gap among services can become an activity of a draft, a decided picture is taken into one, and a
problem of a picture has the activities that answer it.
"""

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access
from samordna.accounts.people import ownership
from samordna.accounts.telling import register_told
from samordna.core.days import day
from samordna.core.page_pieces import date_text
from samordna.mapping.extending import register_drafts
from samordna.organisation.extending import Follower, register_follower
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.owned import OwnedKind, OwnedThing, register_owned
from samordna.plans.drafts import drafts
from samordna.plans.from_picture.planned import planned_about
from samordna.plans.from_picture.taking import plans_taking
from samordna.plans.models import Comment, Plan, SectionTask, TemplateChapter
from samordna.plans.todays_versions import versions_today
from samordna.plans.told import TOLD
from samordna.situation.extending import register_planned, register_taking


def register() -> None:
    register_told(TOLD)
    register_follower(
        Follower(model=Plan, field="unit", words=lambda count: ngettext("%d plan", "%d plans", count) % count)
    )
    register_follower(
        Follower(
            model=Comment,
            field="asked_unit",
            words=lambda count: (
                ngettext("%d question to a function", "%d questions to functions", count) % count
            ),
        )
    )
    register_follower(Follower(model=TemplateChapter, field="unit", words=_chapters))
    register_owned(OwnedKind(name=_("Plans"), listed=_plans))
    register_drafts(drafts)
    register_planned(planned_about)
    register_taking(plans_taking)
    ownership.register(
        ownership.by_field(
            model=SectionTask,
            field="writer",
            title=_("Sections to write"),
            words=_section_to_write,
            in_force=lambda: Q(ready_at=None, section__removed_at=None),
            related=("section__version",),
        )
    )


def _chapters(count: int) -> str:
    return ngettext("%d chapter of the template", "%d chapters of the template", count) % count


def _section_to_write(task: SectionTask) -> str:
    """Without its heading: whoever hands over may not read it."""
    return gettext("in “%(plan)s”, until %(day)s") % {
        "plan": task.section.version.title,
        "day": day(task.due_on),
    }


def _plans(municipality: Municipality, access: Access, unit: Unit) -> Iterator[OwnedThing]:
    for version in versions_today(municipality, access, localdate(), Q(plan__unit=unit)):
        start, end = version.period_start, version.period_end
        period = f"{start}/{end}" if start and end and start != end else start or end
        yield OwnedThing(
            version.title, reverse("plans:document", args=[municipality.slug, version.pk]), date_text(period)
        )
