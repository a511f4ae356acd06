"""The lines as rows of a table. A template takes ten times as long for each as everything else on the page."""

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core import days
from samordna.core.page_pieces import date_text, icon, status_tag
from samordna.core.quick_html import filled_each
from samordna.followup.overview.lines import ActivityLine
from samordna.plandoc.life_cycle import State
from samordna.plans.standing import state_tag

_ROW = (
    '<tr>{}<th scope="row"><a href="{}{}/aktiviteter/{}/">{}</a></th><td>{}{}</td>'
    '<td><a href="{}{}/">{}</a>{}</td><td>{}</td><td class="nowrap">{}</td><td>{}</td></tr>'
)


def rows_html(lines: Iterable[ActivityLine], plans_url: str, *, ticks: bool) -> SafeString:
    """``plans_url`` is the address that those of plans begin with; ``ticks`` says whether rows can be chosen."""
    over = format_html('<br><span class="due">{}{}</span>', icon("Clock"), _("The time is over"))
    drafts: dict[str, SafeString] = {
        state.value: format_html(" {}", state_tag(state)) for state in State if state is not State.IN_FORCE
    }
    return filled_each(
        _ROW,
        (
            (
                _tick(line) if ticks else "",
                plans_url,
                line.version.pk,
                line.pk,
                line.action,
                status_tag(line.status),
                over if line.is_over else "",
                plans_url,
                line.version.pk,
                line.version.title,
                drafts.get(line.version.state, ""),
                line.unit_name,
                _end(line),
                date_text(line.follow_up),
            )
            for line in lines
        ),
    )


def _end(line: ActivityLine) -> str:
    """When it ends as the plan says; where it does not, the last day that follows from its start and its follow-up."""
    if line.stated_end or line.last_day is None:
        return date_text(line.stated_end)
    return format_html(
        '<span class="muted">{}</span>', _("by %(day)s") % {"day": days.day(line.last_day, "long")}
    )


def _tick(line: ActivityLine) -> SafeString:
    label = _("Choose “%(name)s”") % {"name": line.action[:80]}
    return format_html(
        '<td><input class="ds-input" type="checkbox" name="aktivitet" value="{}" aria-label="{}"></td>',
        line.pk,
        label,
    )
