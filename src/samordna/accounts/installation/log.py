"""The installation's own log as people read it: sign-ins, failed ones, and what happened to accounts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.dateparse import parse_date
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts.models import User
from samordna.core.models import Change

LOGGED_KINDS = (
    Change.Kind.SIGN_IN,
    Change.Kind.SIGN_IN_FAILED,
    Change.Kind.ACCOUNT,
    Change.Kind.INSERT,
    Change.Kind.UPDATE,
    Change.Kind.DELETE,
    Change.Kind.RETENTION,
)
WAYS: dict[str, Promise] = {
    "password": gettext_lazy("password"),
    "totp": gettext_lazy("code from an app"),
    "webauthn": gettext_lazy("passkey"),
    "recovery_codes": gettext_lazy("recovery codes"),
    "socialaccount": gettext_lazy("sign-in service"),
}
"""Ways to sign in, as the log of a sign-in calls them."""
DEEDS: dict[str, Promise] = {
    "added": gettext_lazy("added: %(what)s"),
    "removed": gettext_lazy("removed: %(what)s"),
    "renewed": gettext_lazy("made anew: %(what)s"),
    "changed": gettext_lazy("changed: %(what)s"),
}


@dataclass(frozen=True, slots=True)
class InstallationLogFilter:
    """What the address asks for; unknown values are as good as none."""

    kind: str = ""
    words: str = ""
    first: date | None = None
    last: date | None = None
    page: int = 1

    @classmethod
    def from_query(cls, query: QueryDict) -> "InstallationLogFilter":
        kind, page = query.get("handelse", ""), query.get("sida", "")
        return cls(
            kind=kind if kind in LOGGED_KINDS else "",
            words=query.get("q", "").strip()[:200],
            first=_day(query.get("fran", "")),
            last=_day(query.get("till", "")),
            page=int(page) if page.isascii() and page.isdecimal() and len(page) < 9 else 1,
        )

    @property
    def is_filtered(self) -> bool:
        return bool(self.kind or self.words or self.first or self.last)


@dataclass(frozen=True, slots=True)
class InstallationLogEntry:
    """An entry in words. ``who`` did it, ``whose`` account it was about."""

    at: datetime
    who: str
    email: str
    what: str
    whose: str
    details: str
    request: str


def kinds() -> list[tuple[str, Any]]:
    return [(kind.value, kind.label) for kind in LOGGED_KINDS]


def entries(log_filter: InstallationLogFilter) -> QuerySet[Change]:
    """The installation's entries, newest first; in a transaction of the installation."""
    changes = Change.objects.filter(municipality=None).order_by("-pk")
    if log_filter.kind:
        changes = changes.filter(kind=log_filter.kind)
    if log_filter.first:
        changes = changes.filter(at__date__gte=log_filter.first)
    if log_filter.last:
        changes = changes.filter(at__date__lte=log_filter.last)
    if log_filter.words:
        people = User.objects.filter(
            Q(name__icontains=log_filter.words) | Q(email__icontains=log_filter.words)
        )
        ids = people.values("pk")
        changes = changes.filter(Q(user__in=ids) | Q(model=User._meta.label_lower, row_id__in=ids))
    return changes


def in_words(rows: Iterable[Change]) -> Iterator[InstallationLogEntry]:
    """Entries in words. One query for the names, whoever they are."""
    people = {pk: (name, email) for pk, name, email in User.objects.values_list("pk", "name", "email")}
    return (_in_words(row, people) for row in rows)


def _in_words(row: Change, people: dict[int, tuple[str, str]]) -> InstallationLogEntry:
    who, email = people.get(row.user_id or 0, ("", ""))
    whose, address = (
        people.get(row.row_id or 0, ("", "")) if row.model == User._meta.label_lower else ("", "")
    )
    return InstallationLogEntry(
        at=row.at,
        who=who,
        email=email,
        what=str(row.get_kind_display()),
        whose=f"{whose} ({address})" if whose and row.row_id != row.user_id else "",
        details=_details(row),
        request=row.request,
    )


def _details(row: Change) -> str:
    after = row.after or {}
    if row.pruned_at:
        return _("The contents have been removed by a retention rule.")
    if "how" in after:
        how = after["how"]
        return ", ".join(_way(one) for one in (how if isinstance(how, list) else [how]))
    if "did" in after:
        return str(DEEDS.get(after["did"], "%(what)s")) % {"what": _way(str(after.get("what", "")))}
    if row.kind == Change.Kind.UPDATE and row.model == User._meta.label_lower:
        return ", ".join(_changed(name, value, (row.before or {}).get(name)) for name, value in after.items())
    return ""


def _way(how: str) -> str:
    """“mfa:totp” and “socialaccount:stockholm” in words."""
    kind, _colon, detail = how.partition(":")
    if kind == "mfa":
        return str(WAYS.get(detail, detail))
    words = str(WAYS.get(kind, kind))
    return f"{words} ({detail})" if detail else words


def _changed(name: str, value: Any, before: Any) -> str:
    if name == "is_active":
        return _("the account was opened again") if value else _("the account was closed")
    if name == "administers_instance":
        return _("may administer the installation") if value else _("no longer administers the installation")
    field = next((one for one in User._meta.local_fields if one.column == name), None)
    title = str(field.verbose_name) if field else name
    return _("%(what)s: from “%(before)s” to “%(after)s”") % {"what": title, "before": before, "after": value}


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
