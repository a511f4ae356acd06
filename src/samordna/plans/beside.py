"""What stands beside a version and never in it: whether there is any is asked with the version; most pages then ask no more."""

from django.db.models import Exists, OuterRef, QuerySet

from samordna.plans.models import (
    ChapterDemand,
    Comment,
    PlanVersion,
    SectionTask,
    TakenText,
    TemplateChapter,
)


def with_what_stands_beside(versions: QuerySet[PlanVersion]) -> QuerySet[PlanVersion]:
    """Each with whether its municipality has a template (``has_template``), whether one asks anything of it (``has_demands``),
    whether texts in it are another municipality's (``has_marks``), something is said of it and not settled (``has_comments``),
    and any section is handed to somebody (``has_tasks``).
    """
    version = OuterRef("pk")
    template = TemplateChapter.objects.filter(municipality=OuterRef("municipality"), removed_at=None)
    return versions.annotate(
        has_template=Exists(template),
        has_demands=Exists(ChapterDemand.objects.filter(version=version)),
        has_marks=Exists(TakenText.objects.filter(version=version, settled_at=None)),
        has_comments=Exists(Comment.objects.filter(version=version, settled_at=None)),
        has_tasks=Exists(SectionTask.objects.filter(section__version=version)),
    )
