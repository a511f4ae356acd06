"""The commands that work on feeds of news."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from samordna.cli.groups import group

if TYPE_CHECKING:
    from samordna.plandoc.feeds import FeedRead

_SHOWN = 50
feed = group("feed", "Flöden med nyheter (RSS, Atom).")


@feed.callback()
def _several() -> None:
    """So that there can be more commands than one."""


@feed.command()
def read(
    source: Annotated[
        str, typer.Argument(help="En fil, eller en adress som börjar med https.", metavar="FIL|ADRESS")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Skriv ett JSON-objekt och inget annat.")] = False,
) -> None:
    """Läs ett flöde och visa dess inslag som ren text, och vad som behöver en titt."""
    from samordna.plandoc.feeds import read_feed
    from samordna.plandoc.reading.limits import bounded

    address = source if "://" in source else ""
    data = _fetched(address) if address else _read(Path(source))
    with bounded(name=source):
        reading = read_feed(data, now=datetime.now(UTC), address=address)
    if as_json:
        print(json.dumps(_told(reading), ensure_ascii=False, indent=1))
    else:
        _show(reading)


def _fetched(address: str) -> bytes:
    """Whoever types an address allows its host; what it leads on to is judged alike, and nothing inside is asked."""
    from samordna.core.fetching import fetched
    from samordna.plandoc.feeds.limits import LARGEST

    return fetched(address, allowed=bool, most=LARGEST).data


def _read(path: Path) -> bytes:
    from samordna.plandoc.reading.incoming import contents_at

    return contents_at(path)


def _told(reading: "FeedRead") -> dict[str, object]:
    return {
        "title": reading.title,
        "items": [
            {
                "title": one.title,
                "link": one.link,
                "date": one.date.isoformat().replace("+00:00", "Z") if one.date else None,
                "summary": one.summary,
            }
            for one in reading.items
        ],
        "flags": [{"where": one.where("sv"), "what": one.what.sv} for one in reading.flags],
    }


def _show(reading: "FeedRead") -> None:
    from rich.markup import escape

    from samordna.cli.terminal import console, show_rows

    console.print(escape(reading.title or "Flöde utan rubrik"), style="bold")
    show_rows(
        ("Datum", "Rubrik", "Länk"),
        [
            (f"{one.date:%Y-%m-%d}" if one.date else "", one.title or one.summary, one.link)
            for one in reading.items[:_SHOWN]
        ],
    )
    beside = f", de {_SHOWN} nyaste visas" if len(reading.items) > _SHOWN else ""
    console.print(f"{len(reading.items)} inslag{beside}.")
    for flag in reading.flags:
        console.print(f"[yellow]{escape(flag.where('sv'))}: {escape(flag.what.sv)}[/yellow]")
