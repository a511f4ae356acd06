"""The rows of what the first page tells of a municipality, as HTML: a template takes ten times as long for them."""

from collections.abc import Iterable

from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import ngettext

from samordna.core.addresses import address_of
from samordna.core.page_pieces import status_tag
from samordna.core.quick_html import filled_each
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.home.coverage.said_days import short
from samordna.home.mine.activities import Task
from samordna.home.queries import Overview
from samordna.plans.progress import Share

LONGEST_ACTION = 70
_PLAN = '<li><a href="{}{}/">{}</a><span class="muted small">{}</span></li>'
_SHARE = '<tr><th scope="row">{}</th><td class="number"><a href="{}?status={}">{}</a></td></tr>'
_REPORT = '<li><p><a href="{}{}/aktiviteter/{}/">{}</a></p><p>{} <span class="muted small">{}</span></p></li>'


def overview_rows(told: Overview, slug: str) -> dict[str, SafeString]:
    plans = address_of("plans:list", slug)
    return {
        "plan_rows": _plans(told.plans, plans),
        "share_rows": _shares(told.shares, address_of("followup:activities", slug)),
        "report_rows": _reports(told.reports, plans),
    }


def _plans(plans: Iterable[tuple[PlanFacts, int]], base: str) -> SafeString:
    rows = ((base, plan.pk, plan.title, _about(plan, count)) for plan, count in plans)
    return filled_each(_PLAN, rows)


def _about(plan: PlanFacts, count: int) -> str:
    activities = ngettext("one activity", "%(n)s activities", count) % {"n": count}
    return " · ".join(filter(None, (plan.board, activities)))


def _shares(shares: Iterable[Share], base: str) -> SafeString:
    rows = ((status_tag(one.status), base, one.status or "none", one.count) for one in shares)
    return filled_each(_SHARE, rows)


def _reports(reports: Iterable[Task], base: str) -> SafeString:
    rows = (
        (
            *(base, one.plan.pk, one.pk, Truncator(one.action).chars(LONGEST_ACTION)),
            *(status_tag(one.status), short(localtime(one.reported).date())),
        )
        for one in reports
    )
    return filled_each(_REPORT, rows)
