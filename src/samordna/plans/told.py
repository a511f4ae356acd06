"""What the history tells of this slice's rows."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import Action
from samordna.accounts.telling import Deeds, Thing, Told, Verb, commands_of, editable
from samordna.plans.commands import (
    content_remove,
    content_restore,
    content_update,
    metadata_update,
    template,
    template_chapter_remove,
    template_chapter_restore,
    template_chapter_update,
    version_restore,
)
from samordna.plans.models import Activity, Part, PlanService, PlanVersion, Section, TemplateChapter


def _content(
    model: type[models.Model],
    slug: str,
    noun: Promise,
    title: str,
    *,
    page: str = "",
    parts: tuple[str, ...] = (),
) -> Thing:
    """A kind of part of a plan; one without a page of its own is shown on the plan's."""
    return Thing(
        slug,
        model,
        noun,
        title,
        see=Action.VIEW,
        edit=Action.EDIT,
        unit="version__plan__unit",
        page=page or "plans:document",
        place=("version_id", "pk") if page else ("version_id",),
        commands=commands_of("row", content_update, content_remove, content_restore),
        changes=editable(model),
        parts=parts,
    )


TOLD = Told(
    things=(
        Thing(
            "plan",
            PlanVersion,
            _("the plan"),
            "title",
            see=Action.VIEW,
            edit=Action.EDIT,
            unit="plan__unit",
            page="plans:document",
            commands={
                Verb.UPDATE: lambda _municipality, row, values: metadata_update(version=row, values=values),
                Verb.RESTORE: lambda _municipality, row, _values: version_restore(version=row),
            },
            changes=editable(PlanVersion) - {"plan", "municipality", "number"},
            parts=("plans.takentext",),
        ),
        _content(
            Activity,
            "aktivitet",
            _("the activity"),
            "action",
            page="plans:activity",
            parts=("plans.activitystatus",),
        ),
        _content(Section, "avsnitt", _("the section"), "heading"),
        _content(PlanService, "verksamhet", _("the service"), "name"),
        _content(Part, "del", _("the part"), ""),
        Thing(
            "mallkapitel",
            TemplateChapter,
            _("the chapter of the template"),
            "heading",
            see=Action.EDIT,
            edit=Action.EDIT,
            page="plans:chapter_edit",
            commands=commands_of(
                "chapter", template_chapter_update, template_chapter_remove, template_chapter_restore
            ),
            changes=template.FIELDS,
        ),
    ),
    deeds={
        "plans.comment": Deeds(
            _("the comment"), _("Wrote a comment."), _("Took a comment back."), named_by=("author",)
        ),
        "plans.sectiontask": Deeds(
            _("the writer of the section"),
            _("Handed a section to somebody to write."),
            _("Took back that somebody writes a section."),
            named_by=("writer",),
        ),
        "plans.takentext": Deeds(
            _("the text from another municipality"),
            _("Marked a text from another municipality's plan."),
            _("Took away the mark of a text from another municipality."),
        ),
        "plans.chapterdemand": Deeds(
            _("what the template asks of a chapter"),
            _("Let the plan follow a chapter of the template."),
            _("Let the plan no longer follow a chapter of the template."),
            named_by=("heading",),
        ),
        "plans.planstep": Deeds(_("the step in the plan's life"), _("The plan went a step on.")),
        "plans.adoptedplan": Deeds(_("the adopted plan"), _("Kept the plan as it was adopted.")),
        "plans.activitystatus": Deeds(_("the report of an activity"), _("Reported how an activity goes.")),
        "plans.plan": Deeds(_("the line of versions of a plan")),
        "plans.planguest": Deeds(
            _("the guest of a plan"),
            _("Invited somebody to the plan."),
            _("Ended an invitation to the plan."),
        ),
    },
    fields={
        "plans.plan.unit": _("the unit that owns the plan"),
    },
    sentences={
        "plans.takentext.settled_at": _("Said that a text from another municipality is ours now."),
    },
)
