"""The lines as a table for spreadsheets."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from samordna.core.page_pieces import date_text, field_name, language, said
from samordna.core.table_files.files import Table
from samordna.followup.overview.lines import ActivityLine
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.statuses import WITHOUT_STATUS
from samordna.plandoc.vocabulary import Status, name_of


def activities_table(lines: Iterable[ActivityLine]) -> Table:
    columns = [
        *(
            field_name("action"),
            field_name("status"),
            _("Overdue or delayed"),
            _("Plan"),
            _("The plan's state"),
        ),
        *(_("Responsible unit"), field_name("responsible"), field_name("starts"), field_name("ends")),
        *(_("Last day"), field_name("follow_up")),
    ]
    speech = language()
    rows = [
        [
            line.action,
            name_of(Status(line.status), speech) if line.status else WITHOUT_STATUS.in_(speech),
            late_words(line),
            line.version.title,
            said(LOOKS[State(line.version.state)].name),
            line.unit_name,
            line.responsible,
            date_text(line.starts),
            date_text(line.stated_end),
            line.last_day,
            date_text(line.follow_up),
        ]
        for line in lines
    ]
    return Table(_("Activities"), columns, rows)


def late_words(line: ActivityLine) -> str:
    """Why it is late, in words; nothing where it is not."""
    if line.is_over:
        return _("The time is over")
    return _("Reported as delayed") if line.is_late else ""
