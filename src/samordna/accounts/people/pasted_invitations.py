"""A list of people to invite, as it is pasted from a mail or a spreadsheet: an address and a function on each line.

The order of what stands on a line does not matter: an address is told by its sign, roles and units by their names.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.accounts.models import Invitation, RoleAssignment
from samordna.accounts.roles import WIDE, Role
from samordna.organisation.models import Municipality, Unit

LONGEST_NAME = 100
MOST = 100
"""Lines at once: no more are sent in an hour."""
WHOLE = ("hela kommunen", "kommunen", "the whole municipality")
_NAME_AND_ADDRESS = re.compile(r"^(?P<name>[^<>]*)<(?P<address>[^<>@\s]+@[^<>\s]+)>$")
_HEADINGS = re.compile(
    r"\b(e-?post|e-?mail|adress|funktion|roll|enhet|function|role|unit|address)\b", re.IGNORECASE
)

WhyNot = Callable[[Role, Unit | None], str]
"""Why a role cannot be given at a unit; empty when it can."""


@dataclass(slots=True)
class Invited:
    """A line of the list as it was understood. ``replaces`` when somebody waits for the same role already."""

    number: int
    text: str
    email: str = ""
    name: str = ""
    role: Role | None = None
    unit: Unit | None = None
    whole: bool = False
    replaces: bool = False
    faults: list[str] = field(default_factory=list)

    @property
    def where(self) -> str:
        """In words; empty while nothing says where."""
        if self.unit:
            return self.unit.name
        return _("The whole municipality") if self.whole else ""


@dataclass(frozen=True, slots=True)
class Usual:
    """What holds for the lines that say nothing of it."""

    role: Role | None
    unit: Unit | None
    whole: bool


def read(text: str, *, units: Iterable[Unit], usual: Usual, why_not: WhyNot) -> list[Invited]:
    """The lines of the list, each with what is wrong with it."""
    named = _by_name(units)
    rows = [
        _invited_on(number, line, named) for number, line in enumerate(text.splitlines(), 1) if line.strip()
    ]
    if rows and "@" not in rows[0].text and _HEADINGS.search(rows[0].text):
        rows = rows[1:]
    for row in rows:
        _fill(row, usual)
        _judge(row, why_not)
    addressed = Counter((row.email, row.role, row.unit) for row in rows if row.email)
    for row in rows:
        if addressed[row.email, row.role, row.unit] > 1:
            row.faults.append(_("The address stands more than once with the same role."))
    return rows


def look_up(municipality: Municipality, rows: list[Invited]) -> None:
    """Say of each line whether the person has the role already or waits for it. Two queries."""
    emails = [row.email for row in rows]
    assignments = RoleAssignment.objects.filter(municipality=municipality, user__email__in=emails)
    waiting = Invitation.objects.waiting().filter(municipality=municipality, email__in=emails)
    has = set(assignments.values_list("user__email", "role", "unit_id"))
    waits = set(waiting.values_list("email", "role", "unit_id"))
    for row in rows:
        key = (row.email, row.role, row.unit.pk if row.unit else None)
        row.replaces = key in waits
        if key in has:
            row.faults.append(_("Has the role already. No invitation is needed."))


def _by_name(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    named: dict[str, list[Unit]] = {}
    for unit in units:
        for name in {unit.name.casefold(), unit.code.casefold()} - {""}:
            named.setdefault(name, []).append(unit)
    return named


def _roles() -> dict[str, Role]:
    by_name: dict[str, Role] = {}
    for language in ("sv", "en"):
        with override(language):
            by_name |= {str(role.label).casefold(): role for role in Role}
    return by_name


def _invited_on(number: int, text: str, named: dict[str, list[Unit]]) -> Invited:
    row = Invited(number, text.strip())
    separator = next((one for one in ("\t", ";") if one in text), ",")
    roles = _roles()
    for cell in filter(None, (" ".join(one.split()) for one in text.split(separator))):
        if both := _NAME_AND_ADDRESS.match(cell):
            row.email, row.name = both["address"].lower(), row.name or both["name"].strip(' "')
        elif "@" in cell and not row.email:
            row.email = cell.lower()
        elif cell.casefold() in roles and row.role is None:
            row.role = roles[cell.casefold()]
        elif cell.casefold() in WHOLE:
            row.whole = True
        elif units := named.get(cell.casefold()):
            row.unit = units[0]
            if len(units) > 1:
                row.faults.append(
                    _("“%(name)s” is the name of several units. Write its code.") % {"name": cell}
                )
        elif not row.name:
            row.name = cell
        else:
            row.faults.append(
                _("“%(words)s” is neither a role nor a unit that you can invite to.") % {"words": cell}
            )
    return row


def _fill(row: Invited, usual: Usual) -> None:
    row.role = row.role or usual.role
    if row.role in WIDE and row.unit is None:
        row.whole = True
    if row.unit is None and not row.whole:
        row.unit, row.whole = usual.unit, usual.whole


def _judge(row: Invited, why_not: WhyNot) -> None:
    if not row.email:
        row.faults.append(_("No e-mail address."))
    else:
        try:
            validate_email(row.email)
        except ValidationError:
            row.faults.append(_("“%(address)s” is no e-mail address.") % {"address": row.email})
    if not row.name:
        row.faults.append(_("No function, such as Head of unit."))
    elif len(row.name) > LONGEST_NAME:
        row.faults.append(_("The function is too long."))
    if row.role is None:
        row.faults.append(_("No role. Write it on the line, or choose one for all."))
    elif row.unit is None and not row.whole:
        row.faults.append(_("No unit. Write it on the line, or choose one for all."))
    elif why := why_not(row.role, row.unit):
        row.faults.append(why)
