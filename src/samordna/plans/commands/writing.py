"""Hand sections of a draft to those who write them, and note how far they have come."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.accounts.models import User
from samordna.core.days import day
from samordna.core.mail import mail_send
from samordna.plans.commands.closing import hold_open
from samordna.plans.models import Section, SectionTask


@transaction.atomic
def section_hand(
    *, section: Section, writer: User, due_on: date, user: User, address: str, named: str = ""
) -> SectionTask:
    """Let ``writer`` write the section, and tell them by mail where: the whole ``address`` of its page; a new day is told too.

    ``named`` is what the mail calls it, nothing where it is restricted: mail is read anywhere. Somebody who had it before no
    longer does. Raises ClosedVersion where the text is not to be changed.
    """
    hold_open(section.version)
    before = SectionTask.objects.filter(section=section).first()
    task = before or SectionTask(section=section, municipality_id=section.municipality_id)
    was = (before.writer_id, before.due_on) if before else None
    task.writer, task.due_on = writer, due_on
    task.ready_at = task.seen_at = None
    task.save()
    if was != (writer.pk, due_on) and writer != user:
        _mail(task, address, named, is_new=was is None or was[0] != writer.pk)
    return task


@transaction.atomic
def section_take_back(*, task: SectionTask) -> None:
    """Nobody in particular writes the section any more; what they wrote stays."""
    task.delete()


@transaction.atomic
def section_ready(*, task: SectionTask, ready: bool) -> SectionTask:
    """The writer is ready, or is not after all; what has been looked through must then be so anew."""
    task.ready_at = (task.ready_at or timezone.now()) if ready else None
    task.seen_at = None
    task.save(update_fields=["ready_at", "seen_at"])
    return task


@transaction.atomic
def section_seen(*, task: SectionTask) -> SectionTask:
    """Somebody who edits the plan has looked through a section that is ready."""
    task.seen_at = timezone.now()
    task.save(update_fields=["seen_at"])
    return task


def _mail(task: SectionTask, address: str, named: str, *, is_new: bool) -> None:
    with override(settings.LANGUAGE_CODE):
        words = {
            "section": _("“%(title)s”") % {"title": named} if named else _("a section"),
            "plan": task.section.version.title,
            "day": day(task.due_on, "long"),
            "address": address,
        }
        if is_new:
            subject = _("A section to write in “%(plan)s”")
            text = _(
                "You have been handed %(section)s of “%(plan)s” to write, until %(day)s.\n\n%(address)s\n"
            )
        else:
            subject = _("Another last day to write in “%(plan)s”")
            text = _("The last day to write %(section)s of “%(plan)s” is now %(day)s.\n\n%(address)s\n")
        mail_send(to=task.writer.email, subject=subject % words, text=text % words)
