"""Commands about follow-ups: which reminders would go at a moment, and why the others would not."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from samordna.cli.groups import group
from samordna.cli.installation import installation, municipalities_at

if TYPE_CHECKING:
    from samordna.followup.occasions.reminding import Reminding
    from samordna.plandoc.following_up import Mail, NotSent, Part, Planned

followup = group("followup", "Uppföljningen av planernas aktiviteter.")


@followup.callback()
def _followup() -> None:
    """Uppföljningen av planernas aktiviteter."""


@followup.command()
def due(
    municipality: Annotated[
        str,
        typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN"),
    ],
    at: Annotated[str, typer.Option(help="Tidpunkt, svensk tid om inget annat sägs. Utan den: nu.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False,
) -> None:
    """Vilka påminnelser som skulle gå, till vem och om vad, och varför inte de andra. Skickar ingenting."""
    moment = _moment(at)
    with installation():
        from samordna.core.tenancy import acting_for
        from samordna.followup.occasions.reminding import reminding_at

        (there,) = municipalities_at(municipality)
        with acting_for(there.pk):
            reminding = reminding_at(there, moment)
        told = {
            "municipality": there.slug,
            "at": moment.isoformat(),
            "mails": [_mail(reminding, mail) for mail in reminding.due.mails],
            "not_sent": [_not_sent(reminding, one) for one in reminding.due.not_sent],
        }
    if as_json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _show(told)


def _moment(text: str) -> datetime:
    from samordna.plandoc.following_up.working_hours import STOCKHOLM, in_sweden

    if not text:
        return in_sweden(datetime.now(UTC))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter("Skriv tidpunkten som 2027-02-01T08:00.", param_hint="--at") from error
    return in_sweden(moment if moment.tzinfo else moment.replace(tzinfo=STOCKHOLM))


def _mail(reminding: "Reminding", mail: "Mail") -> dict[str, Any]:
    access = reminding.people[mail.person]
    return {
        "to": access.user.email,
        "roles": [str(one) for one in access.roles],
        "parts": [_part(reminding, part) for part in mail.parts],
    }


def _part(reminding: "Reminding", part: "Part") -> dict[str, Any]:
    from samordna.plandoc.following_up.kinds import NAMES

    return {
        "occasion": part.occasion.name,
        "kind": part.kind.value,
        "kind_name": NAMES[part.kind].sv,
        "last_day": part.occasion.due_on.isoformat(),
        "activities": [_activity(reminding, part.occasion, number) for number in part.activities],
    }


def _activity(reminding: "Reminding", occasion: "Planned", number: int) -> dict[str, Any]:
    """What is restricted is told by its number only: whoever runs a command is nobody in the municipality."""
    asked = reminding.question(occasion.key, number)
    return {
        "id": number,
        "action": None if asked.is_restricted else asked.activity.action,
        "unit": asked.unit or None,
        "function": None if asked.is_restricted else asked.function or None,
        "restricted": asked.is_restricted,
    }


def _not_sent(reminding: "Reminding", one: "NotSent") -> dict[str, Any]:
    from samordna.plandoc.following_up.kinds import REASONS

    person = reminding.people[one.person].user.email if one.person else None
    return {
        "occasion": one.occasion.name,
        "activity": _activity(reminding, one.occasion, one.activity),
        "to": person,
        "kind": one.kind.value if one.kind else None,
        "why": one.why.value,
        "why_name": REASONS[one.why].sv,
        "until": one.until.isoformat() if one.until else None,
    }


def _show(told: dict[str, Any]) -> None:
    from rich.table import Table

    from samordna.cli.terminal import console

    table = Table("Till", "Tillfälle", "Mejl", "Aktiviteter")
    for mail in told["mails"]:
        for part in mail["parts"]:
            table.add_row(
                mail["to"], part["occasion"], part["kind_name"], "\n".join(map(_named, part["activities"]))
            )
    if told["mails"]:
        console.print(table)
    else:
        console.print("Inga mejl skulle gå.")
    if told["not_sent"]:
        others = Table("Går inte", "Tillfälle", "Till", "Varför")
        for row in _others(told["not_sent"]):
            others.add_row(*row)
        console.print(others)


def _others(rows: list[dict[str, Any]]) -> Iterator[tuple[str, str, str, str]]:
    for row in rows:
        until = f" ({row['until'][:16].replace('T', ' kl. ')})" if row["until"] else ""
        yield _named(row["activity"]), row["occasion"], row["to"] or "–", f"{row['why_name']}{until}"


def _named(activity: dict[str, Any]) -> str:
    name = "aktivitet med begränsad spridning" if activity["restricted"] else activity["action"]
    return f"{name} · {activity['unit']}" if activity["unit"] else name
