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
def section_hand(*, section: Section, writer: User, due_on: date, user: User, address: str) -> SectionTask:
    """Let ``writer`` write the section, and tell them by mail where: the whole ``address`` of its page.

    Somebody who had it before no longer does. Raises ClosedVersion where the text is not to be changed.
    """
    hold_open(section.version)
    before = SectionTask.objects.filter(section=section).first()
    task = before or SectionTask(section=section, municipality_id=section.municipality_id)
    is_new = before is None or before.writer_id != writer.pk
    task.writer, task.due_on = writer, due_on
    task.ready_at = task.seen_at = None
    task.save()
    if is_new and writer != user:
        _mail(task, address)
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


def _mail(task: SectionTask, address: str) -> None:
    """What the section is called is not said: it may be restricted, and mail is read anywhere."""
    with override(settings.LANGUAGE_CODE):
        words = {"plan": task.section.version.title, "day": day(task.due_on, "long"), "address": address}
        text = (
            _("You have been handed a section of “%(plan)s” to write, until %(day)s.\n\n%(address)s\n")
            % words
        )
        mail_send(to=task.writer.email, subject=_("A section to write in “%(plan)s”") % words, text=text)
