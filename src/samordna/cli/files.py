"""Commands that work on files: read, check, convert, diff."""

import sys
from contextlib import AbstractContextManager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic_core import to_json

from samordna.cli.check_sources import Sources
from samordna.cli.output_files import Force, refuse_to_overwrite, write_for_owner
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import Format

if TYPE_CHECKING:
    from samordna.plandoc.checking import Rules
    from samordna.plandoc.reading import ReadResult
    from samordna.plandoc.reading.takes import Take

File = Annotated[
    Path, typer.Argument(help="Planen: .txt, .docx, .pdf, .xlsx, .csv, .odt eller .json.", metavar="FIL")
]
AsJson = Annotated[bool, typer.Option("--json", help="Skriv ett JSON-objekt och inget annat.")]
Months = Annotated[
    int | None,
    typer.Option(
        "--revision-months",
        min=1,
        max=24,
        help="Kommunens egen gräns för när plan och lägesbild ska revideras, i månader. Annars lagens 24, i Stockholm 12.",
        metavar="MÅNADER",
    ),
]
InLanguage = Annotated[str, typer.Option("--language", help="sv eller en.", metavar="SPRÅK")]


class Threshold(StrEnum):
    ERROR = "error"
    WARNING = "warning"


def read(
    file: File,
    as_json: AsJson = False,
    tables: Annotated[
        bool, typer.Option("--tables", help="Visa filens tabeller och listor, och vad de lästes som.")
    ] = False,
    take: Annotated[
        list[str] | None,
        typer.Option(
            "--take",
            help="Säg vad en tabell är: 3=activities:action,responsible,starts,- eller 3=nothing. Får upprepas.",
            metavar="N=SLAG[:KOLUMNER]",
        ),
    ] = None,
) -> None:
    """Läs en plan och visa vad som hittades och vad som är osäkert."""
    from samordna.cli import table_choices

    said = table_choices.parsed(take or [])
    result = _read(file, said)
    table_choices.fit(said, result.grids)
    if tables:
        _show_tables(result, as_json)
        return
    with _bounded(file):
        _show_reading(result, as_json)


def check(
    file: File,
    as_json: AsJson = False,
    fail_on: Annotated[
        Threshold | None,
        typer.Option(
            "--fail-on",
            help="Avsluta med kod 1 när något är att rätta (error), eller att överväga (warning).",
        ),
    ] = None,
    language: InLanguage = "sv",
    revision_months: Months = None,
    sources: Sources = False,
    general: Annotated[
        Path | None,
        typer.Option(
            "--general",
            help="Kommunens övergripande plan, som kan möta det som lagen ber kommunen om och inte nämnden.",
            metavar="FIL",
        ),
    ] = None,
) -> None:
    """Kontrollera en plan mot lag, kommunens regler och god praxis."""
    from samordna.plandoc.checking import check as check_plan
    from samordna.plandoc.checking import met_by_plan
    from samordna.plandoc.checking.meeting import nothing_meets

    meets = met_by_plan(_read(general).document, address=str(general)) if general else nothing_meets
    report = check_plan(_read(file).document, rules=_rules(revision_months), meets=meets)
    if as_json:
        _print_json(report.to_json(_language(language)))
    else:
        from samordna.cli.checks_shown import show_checks

        show_checks(report, _language(language))
    if fail_on and (report.errors or (fail_on is Threshold.WARNING and report.warnings)):
        raise typer.Exit(1)


def convert(
    file: File,
    to: Annotated[Format, typer.Option("--to", help="Formatet att skriva.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Filen att skriva.", metavar="FIL")
    ] = None,
    template: Annotated[
        Path | None, typer.Option("--template", help="Kommunens egen Word-mall (.docx).", metavar="FIL")
    ] = None,
    language: InLanguage = "sv",
    restricted: Annotated[
        bool, typer.Option("--restricted", help="Ta med avsnitt som är undantagna från offentliga versioner.")
    ] = False,
    revision_months: Months = None,
    force: Force = False,
) -> None:
    """Gör om en plan till PDF, Word, Excel, CSV eller JSON."""
    from samordna.plandoc.writing import write

    target = output or file.with_suffix(f".{to.value}")
    if str(output) != "-":
        refuse_to_overwrite(target, force=force, read_from=file)
    if str(file) == "-":
        from samordna.plandoc.schema import PlanDocument

        document = PlanDocument.model_validate_json(sys.stdin.buffer.read())
    else:
        document = _read(file).document
    data = write(
        document,
        to,
        language=_language(language),
        template=template.read_bytes() if template else None,
        public=not restricted,
        rules=_rules(revision_months),
    )
    if str(output) == "-":
        sys.stdout.buffer.write(data)
        return
    write_for_owner(target, data)
    print(target)


def diff(
    old: Annotated[Path, typer.Argument(help="Den äldre planen.", metavar="GAMMAL")],
    new: Annotated[Path, typer.Argument(help="Den nyare planen.", metavar="NY")],
    as_json: AsJson = False,
    language: InLanguage = "sv",
    word: Annotated[
        Path | None,
        typer.Option("--word", help="Skriv också en Wordfil där ändringarna är spårade.", metavar="FIL"),
    ] = None,
    force: Force = False,
) -> None:
    """Visa vad som skiljer två versioner av en plan."""
    from samordna.plandoc.diff import compare, to_json

    before, after = _read(old).document, _read(new).document
    if word:
        from samordna.plandoc.writing import write_changes

        refuse_to_overwrite(word, force=force, read_from=old)
        write_for_owner(word, write_changes(before, after, language=_language(language)))
    changes = compare(before, after)
    if as_json:
        _print_json({"changes": to_json(changes, _language(language))})
        return
    from samordna.cli.terminal import show_changes

    show_changes(changes, _language(language))


def _show_reading(result: "ReadResult", as_json: bool) -> None:
    if as_json:
        from samordna.plandoc.reading.report import report

        _print_json(report(result))
        return
    from samordna.cli.reading_shown import show_reading

    show_reading(result)


def _show_tables(result: "ReadResult", as_json: bool) -> None:
    from samordna.cli import table_choices

    if as_json:
        _print_json(table_choices.as_json(result.grids))
        return
    from samordna.cli.terminal import console

    console.print(
        table_choices.as_table(result.grids) if result.grids else "Filen har inga tabeller eller listor."
    )


def _read(file: Path, takes: "dict[int, Take] | None" = None) -> "ReadResult":
    from samordna.plandoc.errors import PlanError
    from samordna.plandoc.reading import problems
    from samordna.plandoc.reading import read as read_plan

    with _bounded(file):
        try:
            return read_plan(file, takes=takes)
        except PlanError:
            raise
        except (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise problems.not_understood(file.name, error) from error


def _bounded(file: Path) -> AbstractContextManager[None]:
    """The limits that keep a hostile file from taking the machine, while it is read and while the guard looks at it."""
    from samordna.plandoc.reading.limits import bounded

    return bounded(name=file.name)


def _print_json(value: object) -> None:
    print(to_json(value, indent=2).decode())


def _rules(revision_months: int | None) -> "Rules | None":
    """None for those that are known of the plan's own municipality."""
    from samordna.plandoc.checking import Rules

    return Rules(revision_months=revision_months) if revision_months else None


def _language(value: str) -> Language:
    return "en" if value == "en" else "sv"
