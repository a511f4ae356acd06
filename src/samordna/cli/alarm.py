"""The commands that tell a municipality's alarm routes, and try one on paper."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from samordna.cli.groups import group
from samordna.cli.installation import municipalities_at, with_installation
from samordna.cli.moments import moment, stop

if TYPE_CHECKING:
    from samordna.organisation.models import Municipality
    from samordna.plandoc.alarm.events import Answer
    from samordna.plandoc.alarm.simulating import Happening
    from samordna.readiness.models import AlarmRoute

alarm = group("alarm", "Larmvägar: visa dem, och pröva en på papper.")
_MUNICIPALITY = typer.Option(
    "--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN"
)
_AS_JSON = typer.Option("--json", help="Skriv som JSON.")
_ANSWERS: "dict[str, Answer]" = {"yes": "yes", "ja": "yes", "no": "no", "nej": "no"}


@alarm.command()
@with_installation
def routes(municipality: Annotated[str, _MUNICIPALITY], as_json: Annotated[bool, _AS_JSON] = False) -> None:
    """Visa kommunens larmvägar, steg för steg, och vad som behöver rättas i dem."""
    from samordna.cli.alarm_rows import lines_of, told

    there, rows = _routes(municipality)
    found = told(there, rows)
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for one in found:
        print("\n".join(lines_of(one)))
    if not found:
        print("Kommunen har inga larmvägar än.")


@alarm.command()
@with_installation
def simulate(
    route: Annotated[
        str, typer.Argument(help="Larmvägens nummer eller en del av dess namn.", metavar="LARMVÄG")
    ],
    municipality: Annotated[str, _MUNICIPALITY],
    start: Annotated[
        str, typer.Option("--start", help="När larmet kommer, till exempel 2026-12-24T03:10.", metavar="TID")
    ],
    silent: Annotated[
        list[str] | None, typer.Option("--silent", help="En funktion som inte svarar.", metavar="ROLL")
    ] = None,
    decide: Annotated[
        list[str] | None,
        typer.Option("--decide", help="Vad ett steg beslutar, till exempel ckl=yes.", metavar="STEG=yes|no"),
    ] = None,
    extraordinary: Annotated[
        bool, typer.Option("--extraordinary", help="Händelsen är extraordinär.")
    ] = False,
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """Pröva en larmväg på papper: vem som rings, när, och vad som händer om någon inte svarar."""
    from samordna.core.tenancy import acting_for
    from samordna.plandoc.alarm.model import RouteError
    from samordna.plandoc.alarm.simulating import simulate as simulated
    from samordna.readiness.reach import people_of

    at = moment(start, "--start 2026-12-24T03:10")
    answers = _decided(decide or [])
    there, rows = _routes(municipality)
    content = _chosen(route, rows).content
    with acting_for(there.pk):
        people = people_of(there, [content], at)
    try:
        happenings = simulated(
            content, people, at, silent=silent or [], decide=answers, extraordinary=extraordinary
        )
    except RouteError as error:
        stop(error.in_("sv"))
    _show(happenings, as_json=as_json)


def _routes(municipality: str) -> "tuple[Municipality, list[AlarmRoute]]":
    from samordna.core.tenancy import acting_for
    from samordna.readiness.queries import routes_of

    if not municipality:
        stop("Skriv vilken kommun det gäller, till exempel --municipality stockholm.")
    (there,) = municipalities_at(municipality)
    with acting_for(there.pk):
        return there, list(routes_of(there))


def _chosen(word: str, rows: "list[AlarmRoute]") -> "AlarmRoute":
    """The route of a number, of exactly that name, or the only one with the word in its name."""
    told = " ".join(word.casefold().split())
    found = [row for row in rows if told in (str(row.pk), row.name.casefold())]
    found = found or [row for row in rows if told and told in row.name.casefold()]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{row.name} ({row.pk})" for row in found or rows) or "inga"
    if found:
        stop(f"”{word}” kan vara flera larmvägar: {names}. Skriv mer av namnet, eller numret.")
    stop(f"Kommunen har ingen larmväg som heter ”{word}”. Där finns: {names}.")


def _decided(words: list[str]) -> "dict[str, Answer]":
    answers = {}
    for word in words:
        key, _, answer = word.rpartition("=")
        if not key or answer.strip().lower() not in _ANSWERS:
            stop(f"”{word}” är inget beslut. Skriv stegets nyckel och svaret, till exempel --decide ckl=yes.")
        answers[key.strip()] = _ANSWERS[answer.strip().lower()]
    return answers


def _show(happenings: "list[Happening]", *, as_json: bool) -> None:
    from django.utils import timezone

    from samordna.cli.alarm_rows import WHAT

    if as_json:
        rows = [
            {
                "at": timezone.localtime(one.at).isoformat(),
                "step": one.step,
                "who": one.who,
                "contact": one.contact,
                "channel": one.channel,
                "kind": one.kind,
            }
            for one in happenings
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for one in happenings:
        words = [f"{timezone.localtime(one.at):%Y-%m-%d %H:%M}", one.step, WHAT[one.kind]]
        print("  ".join([*words, one.who or "ingen svarar", one.contact, _ANSWER[one.answer]]).rstrip())
    if not happenings:
        print("Larmvägen har inga steg.")


_ANSWER = {None: "", "yes": "ja", "no": "nej"}
