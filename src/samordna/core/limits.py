"""How often somebody may ask for what costs much, and how often somebody we do not know may ask at all: one table.

Counted in the database (``core/cache.py``), so that the limit is one for all processes and machines. Who is signed in is counted
by user, since a whole municipality may stand behind one address; others by network. Guessing at passwords and codes has limits
of its own, in ``accounts``.
"""

from dataclasses import dataclass
from math import ceil
from typing import Any, Literal

from django.core.cache import cache
from django.http import HttpRequest

from samordna.core.network import client_network

SECONDS = {"m": 60, "h": 60 * 60, "d": 24 * 60 * 60}


@dataclass(frozen=True, slots=True)
class Limit:
    """``rate`` is so many per minute, hour or day: ``30/m``. ``method`` names the one that costs; empty counts all."""

    rate: str
    method: Literal["", "POST"] = ""

    @property
    def most(self) -> int:
        return int(self.rate.partition("/")[0])

    @property
    def seconds(self) -> int:
        return SECONDS[self.rate.partition("/")[2]]


ANONYMOUS = Limit("600/m")
"""For all that is shown to somebody not signed in, by network."""
UNCOUNTED = frozenset(
    {
        "core:health",
        *("guide:start", "guide:list", "guide:first", "guide:step"),
        *("guide:copy", "guide:manifest", "guide:opened", "guide:worker"),
        *("weigh_in:now", "weigh_in:save"),
        *("news_by_mail:item", "news_by_mail:opened"),
    }
)
"""For machines that watch, and must be answered also when the database is not; and for what a whole municipality, behind one
network, opens at once when something happens: three short queries, no more than the counting would be. What these pages send
has a limit of its own, one for all who send (``guidance/reading/counting.py``). So also for a room of forty who score problems
and ask each second: whoever has no seat is answered by as few.
And for news that a mail has brought to all of them in the same minute."""

LIMITS: dict[str, Limit] = {
    "home:search": Limit("60/m"),
    "home:coverage_export": Limit("30/m"),
    "people:export": Limit("30/m"),
    "plans:export": Limit("30/m"),
    "plans:changes_in_word": Limit("30/m"),
    "plans:preview": Limit("120/m"),
    "followup:activities_export": Limit("30/m"),
    "followup:collected_export": Limit("30/m"),
    "followup:law_export": Limit("30/m"),
    "followup:report_export": Limit("30/m"),
    "readiness:parts": Limit("120/m", "POST"),
    "readiness:route_export": Limit("30/m"),
    "readiness:report_export": Limit("30/m"),
    "review:memorandum_export": Limit("30/m"),
    "calendars:feed": Limit("120/m"),
    "news_by_mail:feed": Limit("120/m"),
    "news_by_mail:leave": Limit("120/m", "POST"),
    "organisation:export": Limit("30/m"),
    "instance:log_export": Limit("10/m"),
    "guidance:pocket_card": Limit("30/m"),
    "guidance:statistics_export": Limit("30/m"),
    "guidance:unit_pocket_card": Limit("30/m"),
    "history:log_export": Limit("10/m"),
    "intake:upload": Limit("30/h", "POST"),
    "intake:pattern_upload": Limit("30/h", "POST"),
    "intake:read_as": Limit("30/h"),
    "intake:retry": Limit("30/h"),
    "intake:table": Limit("60/h", "POST"),
    "intake:save": Limit("60/h"),
    "intake:finding_answer": Limit("240/m"),
    "organisation:transfer": Limit("30/h", "POST"),
    "settings:file_set": Limit("30/h", "POST"),
    "settings:look": Limit("120/m", "POST"),
    "settings:look_known": Limit("60/m", "POST"),
    "settings:unsaved_keep": Limit("60/m", "POST"),
    "people:invite": Limit("100/h", "POST"),
    "people:invite_many": Limit("20/h", "POST"),
    "people:invitation_renew": Limit("100/h"),
    "collaboration:meeting_invitations": Limit("100/h", "POST"),
    "collaboration:meeting_invitations_undo": Limit("100/h"),
    "collaboration:invitation_again": Limit("100/h"),
    "meeting_replies:answer": Limit("120/m"),
    "training:invitations": Limit("100/h"),
    "training:invitation_again": Limit("100/h"),
    "invitations:open": Limit("60/m"),
    "invitations:answer": Limit("60/m"),
    "invitations:change_account": Limit("60/m"),
    "alarm:acknowledge": Limit("300/m"),
    "analysis:answer": Limit("120/m"),
    "analysis:save": Limit("300/m"),
    "mapping:export": Limit("30/m"),
    "mapping:filed": Limit("30/h", "POST"),
    "mapping:picture_export": Limit("30/m"),
    "mapping:analysis_export": Limit("30/m"),
    "mapping:analysis_decided_export": Limit("30/m"),
    "situation:picture_download": Limit("30/m"),
    "situation:pictures_export": Limit("30/m"),
    "situation:areas_export": Limit("30/m"),
    "situation:figures_file": Limit("30/h", "POST"),
    "situation:figures_fetch": Limit("30/h", "POST"),
    "situation:incoming_figures_take": Limit("60/h", "POST"),
    "situation:series_export": Limit("30/m"),
    "situation:one_series_export": Limit("30/m"),
    "evaluating:evaluate": Limit("120/m"),
    "signing_up:answer": Limit("120/m"),
    "training:coverage_export": Limit("30/m"),
    "readiness:crisis_plan_create": Limit("60/h", "POST"),
    "readiness:crisis_plan_edit": Limit("60/h", "POST"),
    "readiness:duty_export": Limit("30/m"),
    "readiness:roster_file": Limit("30/h", "POST"),
    "readiness:activation_log_export": Limit("30/m"),
}
"""By name of the address. A test holds every address that exports, imports, searches or invites against this table."""
CHEAP = frozenset(
    {
        "plans:exports",
        "intake:wait",
        "intake:review",
        "intake:tables",
        "intake:findings",
        "intake:cancel",
        "organisation:transfer_preview",
        "organisation:transfer_confirm",
        "organisation:transfer_discard",
        "people:invitation_revoke",
    }
)
"""Addresses with such a word in them that cost no more than other pages."""


@dataclass(frozen=True, slots=True)
class Exceeded:
    """A limit that has been reached, and in how many seconds it opens again."""

    limit: Limit
    seconds: int


def exceeded(request: HttpRequest) -> Exceeded | None:
    """Count the request where its address or its asker has a limit; what it went beyond, if anything."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    if name in UNCOUNTED:
        return None
    who = f"user-{request.user.pk}" if request.user.is_authenticated else ""
    network = who or client_network(request)
    counted = [] if who else [("anonymous", ANONYMOUS)]
    if (limit := LIMITS.get(name)) and limit.method in {"", request.method}:
        counted.append((name, limit))
    return next((excess for what, limit in counted if (excess := _count(what, limit, network))), None)


def _count(what: str, limit: Limit, who: str) -> Exceeded | None:
    counter: Any = cache
    number, left = counter.count(f"limit:{what}:{who}", limit.seconds)
    return Exceeded(limit, max(1, ceil(left))) if number > limit.most else None
