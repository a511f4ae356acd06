"""Commands for the organisation as a file, and for content packs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from samordna.cli.groups import group
from samordna.cli.installation import with_installation
from samordna.cli.may_stand import MayStand
from samordna.cli.output_files import Force, refuse_to_overwrite, write_for_owner

if TYPE_CHECKING:
    from samordna.content.pack_settling import Loaded
    from samordna.organisation.models import Municipality
    from samordna.organisation.transfer.results import Differences

organisation = group("organisation", "Organisationen som fil.")
packs = group("packs", "Innehållspaket: färdiga organisationer att börja med.")

Slug = Annotated[
    str, typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Visa vad som skulle ändras. Spara inget.")]
MOST_SHOWN = 50


@organisation.command("export")
@with_installation
def export(
    file: Annotated[Path, typer.Argument(help="Filen att skriva: .xlsx, .yaml eller .yml.", metavar="FIL")],
    municipality: Slug,
    force: Force = False,
) -> None:
    """Skriv hela organisationen till en fil, med skyddade kontaktpunkter."""
    from django.utils.timezone import localdate

    from samordna.organisation.transfer.exporting import outgoing
    from samordna.organisation.transfer.snapshot import snapshot

    ending = file.suffix.lower()
    if ending not in {".xlsx", ".yaml", ".yml"}:
        raise _stop(f"{file.name}: skriv till en fil som slutar på .xlsx, .yaml eller .yml.")
    refuse_to_overwrite(file, force=force)
    with _municipality_of_slug(municipality) as place:
        out = outgoing(snapshot(place), localdate())
    if ending == ".xlsx":
        from samordna.organisation.transfer import excel

        write_for_owner(file, excel.write(out))
    else:
        from samordna.organisation.transfer import yaml

        write_for_owner(file, yaml.write(out).encode())
    print(file)


@organisation.command("import")
@with_installation
def import_(
    file: Annotated[Path, typer.Argument(help="Filen att läsa: .xlsx eller .yaml.", metavar="FIL")],
    municipality: Slug,
    dry_run: DryRun = False,
    close_missing: Annotated[
        bool, typer.Option("--close-missing", help="Stäng det som saknas i filen, blad för blad.")
    ] = False,
    may_stand: MayStand = None,
) -> None:
    """Läs in en organisation ur en fil. Allt genomförs, eller inget."""
    from django.core.exceptions import ValidationError
    from django.utils import translation

    from samordna.organisation.commands.importing import AsksFirst, organisation_import
    from samordna.organisation.transfer.differences import compared
    from samordna.organisation.transfer.reading import NotReadable, read
    from samordna.organisation.transfer.snapshot import snapshot

    try:
        with translation.override("sv"), _municipality_of_slug(municipality) as place:
            document = read(file.read_bytes(), file.name)
            would_change = compared(document, snapshot(place), close=close_missing)
            _show(would_change)
            if would_change.problems:
                raise _stop("Inget är ändrat. Rätta filen och försök igen.")
            if dry_run:
                return
            organisation_import(
                municipality=place,
                document=document,
                user=None,
                fingerprint=would_change.now.fingerprint,
                close=close_missing,
                settled=may_stand or (),
            )
    except OSError as error:
        raise _stop(f"{file.name}: filen går inte att öppna. Kontrollera namnet och mappen.") from error
    except NotReadable as error:
        raise _stop(f"{file.name}: {error}") from error
    except AsksFirst as error:
        raise _stop(
            "Inget är ändrat. Läs texterna ovan. Kör igen med --may-stand och orden för dem som får stå."
        ) from error
    except ValidationError as error:
        raise _stop(" ".join(error.messages)) from error
    print("Organisationen är inläst.")


@packs.command("list")
@with_installation
def list_(
    municipality: Annotated[
        str, typer.Option("--municipality", help="Visa vad som är inläst i en kommun.", metavar="KOMMUN")
    ] = "",
) -> None:
    """Visa de paket som finns."""
    from samordna.content.pack_files import packs as every_pack
    from samordna.organisation.models import LoadedPack

    loaded = {}
    if municipality:
        with _municipality_of_slug(municipality) as place:
            loaded = dict(LoadedPack.objects.filter(municipality=place).values_list("pack", "version"))
    for pack in every_pack().values():
        state = f", inläst {loaded[pack.id]}" if pack.id in loaded else ""
        print(f"{pack.id}  {pack.version}  {pack.title}{state}")


@packs.command()
@with_installation
def show(name: Annotated[str, typer.Argument(help="Paketet, till exempel sweden.", metavar="PAKET")]) -> None:
    """Visa vad ett paket innehåller."""
    from samordna.organisation.transfer.sheets import BY_NAME

    with _in_words():
        from samordna.content.guide_files import guides_in
        from samordna.content.pack_files import pack_named

        pack = pack_named(name)
    print(f"{pack.title} ({pack.id}, version {pack.version}, språk {pack.language})")
    print(pack.about)
    if pack.requires:
        print(f"Kräver: {', '.join(pack.requires)}")
    for sheet, lines in pack.document.lines.items():
        print(f"{BY_NAME[sheet].title.sv}: {len(lines)}")
    if guides := guides_in(pack.id):
        print(f"Guider: {len(guides)}")


@packs.command()
@with_installation
def load(
    name: Annotated[str, typer.Argument(help="Paketet, till exempel sweden.", metavar="PAKET")],
    municipality: Slug,
    dry_run: DryRun = False,
) -> None:
    """Läs in ett paket och dem det kräver. Det som är ändrat för hand lämnas som det är."""
    from samordna.content.packs import pack_load

    with _in_words(), _municipality_of_slug(municipality) as place:
        for one in pack_load(municipality=place, pack=name, dry_run=dry_run):
            _show_loaded(one)
    if dry_run:
        print("Inget är sparat.")


def _show_loaded(loaded: "Loaded") -> None:
    if loaded.did_nothing and not loaded.left:
        print(f"{loaded.pack.title}: inget att göra.")
        return
    print(f"{loaded.pack.title}: {loaded.made} nya, {loaded.changed} ändrade, {len(loaded.left)} lämnade.")
    for line in loaded.left:
        print(f"  {line}")


def _show(would_change: "Differences") -> None:
    """What would change, and what is wrong, a line each."""
    for title, problems in (
        ("Fel", would_change.problems),
        ("Att veta", would_change.notes),
        ("Kan vara personuppgifter", [one.problem for one in would_change.asked]),
    ):
        for one in problems[:MOST_SHOWN]:
            place = " ".join(
                part for part in (one.sheet, f"rad {one.row}" if one.row else "", one.column) if part
            )
            print(f"{title}: {place}: {one.text}" if place else f"{title}: {one.text}")
        if len(problems) > MOST_SHOWN:
            print(f"{title}: {len(problems) - MOST_SHOWN} till")
    for sheet in would_change.sheets:
        closed = len(sheet.missing) if would_change.closes else 0
        counts = (
            f"{len(sheet.made)} nya, {len(sheet.changed)} ändrade, {closed} stängda, {sheet.untouched} orörda"
        )
        print(f"{sheet.sheet.title.sv}: {counts}")
        for entry in sheet.changed[:MOST_SHOWN]:
            for change in entry.changes:
                print(f"  {entry.title}: {change.heading}: {change.old or '–'} → {change.new or '–'}")


@contextmanager
def _municipality_of_slug(slug: str) -> "Iterator[Municipality]":
    """The municipality, in a transaction that sees its rows."""
    from samordna.core.tenancy import acting_for
    from samordna.organisation.addresses import municipality_at

    municipality = municipality_at(slug)
    if municipality is None:
        raise _stop(f"Det finns ingen kommun med adressen {slug}.")
    with acting_for(municipality.pk):
        yield municipality


@contextmanager
def _in_words() -> Iterator[None]:
    from samordna.content.pack_files import PackError

    try:
        yield
    except PackError as error:
        raise _stop(str(error)) from error


def _stop(words: str) -> typer.Exit:
    """Say what is wrong and end with code 2."""
    typer.echo(f"samordna: {words}", err=True)
    return typer.Exit(2)
