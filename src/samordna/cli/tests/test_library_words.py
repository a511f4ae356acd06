"""Whoever asks for help, or writes a command wrongly, is answered in Swedish and in plain lines."""

import re
from collections.abc import Iterator

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from samordna.cli.app import app
from samordna.cli.tests.calling import samordna

LIBRARYS_OWN = re.compile(
    r"(?<![\w-])(?:usage|options|arguments?|commands?|show this|exit|required|default|env var|missing|invalid|error|try|"
    r"value|input|should|unexpected)\b|[╭│{]|<\w|x<=|x>=",
    re.IGNORECASE,
)
WRONG = (
    ("check", "FIL saknas."),
    ("convert plan.docx", "--to saknas. Välj bland: pdf, docx, xlsx, csv, json."),
    ("convert plan.docx --to rtf", "--to: rtf är inget av pdf, docx, xlsx, csv, json."),
    ("serve --only half", "--only: half är inget av web, jobs."),
    ("nothing", "Kommandot nothing finns inte."),
    ("chek plan.docx", "Kommandot chek finns inte. Menade du check?"),
    ("packs lod", "Kommandot lod finns inte. Menade du load?"),
    ("check plan.docx --loud", "Valet --loud finns inte."),
    ("check plan.docx --jso", "Valet --jso finns inte. Menade du --json?"),
    ("check plan.docx --revision-months 30", "--revision-months: högst 24."),
    ("check plan.docx --revision-months 0", "--revision-months: minst 1."),
    ("check plan.docx --revision-months many", "--revision-months: skriv ett heltal."),
    ("check plan.docx --language", "Efter --language ska det stå något."),
    ("check plan.docx --json=yes", "Efter --json ska det inte stå något."),
    ("check plan.docx another.docx", "Det här är för mycket: another.docx."),
)


def helps(group: TyperGroup, *path: str) -> Iterator[tuple[str, ...]]:
    yield path
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from helps(command, *path, name)
        else:
            yield *path, name


def test_the_help_of_every_command_is_in_swedish() -> None:
    root = get_command(app)
    assert isinstance(root, TyperGroup)
    for path in helps(root):
        told = samordna(*path, "--help").stdout.decode()
        assert told.startswith(f"Så skrivs det: {' '.join(('samordna', *path))} [VAL]"), told
        lines = told.replace("(error)", "").replace("error|warning", "").split("[\n    {")[0]
        assert LIBRARYS_OWN.findall(lines) == [], told


def test_a_list_of_commands_says_all_of_each() -> None:
    assert "..." not in samordna("--help").stdout.decode()


@pytest.mark.parametrize(("written", "told"), WRONG)
def test_what_is_wrong_is_said_in_one_line_of_swedish(written: str, told: str) -> None:
    ended = samordna(*written.split())
    assert (ended.returncode, ended.stderr.decode().splitlines()[0]) == (2, f"samordna: {told}")


def test_a_group_alone_shows_its_help() -> None:
    ended = samordna("packs")
    assert (ended.returncode, ended.stderr) == (2, b"")
    assert "Kommandon:\n  list " in ended.stdout.decode()
