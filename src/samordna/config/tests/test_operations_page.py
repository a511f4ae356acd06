"""docs/operations.md and the samples under deploy/ say what is there: commands, options, settings, files, and SQL that runs."""

import configparser
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import psycopg
import pytest
import typer.main
import yaml

from samordna.cli.app import app
from samordna.config.database import url
from samordna.config.declared import SETTINGS, value

ROOT = Path(__file__).parents[4]
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
DEPLOY = ROOT / "deploy"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
UNITS = sorted((DEPLOY / "systemd").iterdir())
NAMES = {one.name for one in SETTINGS} | {f"{one.name}_FILE" for one in SETTINGS}
OTHERS = {"PYTHONUNBUFFERED"}


def commands() -> Iterator[str]:
    """Every command line of ours that stands on the page or in a sample, without what is only explained of its syntax."""
    shown = [line for kind, block in BLOCK.findall(PAGE) if kind == "sh" for line in block.splitlines()]
    shown += INLINE.findall(PAGE)
    shown += [
        line.partition("=")[2]
        for unit in UNITS
        for line in unit.read_text().splitlines()
        if line.startswith("ExecStart=")
    ]
    for line in shown:
        words = line.split("#")[0].replace("\\|", "|").split()
        if words and re.fullmatch(r"(/\S+/)?samordna", words[0]):
            yield re.sub(r"[\[\]…]", " ", line.split("#")[0])


def composed() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    return read


def walk(line: str) -> None:
    """Down the tree of commands as far as the words go; each option must be one of where they lead."""
    at: Any = typer.main.get_command(app)
    for word in shlex.split(line)[1:]:
        if isinstance(at, click.Group) or hasattr(at, "commands"):
            if word.startswith("-"):
                continue
            assert word in at.commands, f"{line}: there is no {word}"
            at = at.commands[word]
        elif word.startswith("--"):
            options = {name for parameter in at.params for name in parameter.opts}
            assert word in options or at.name in {"manage"}, f"{line}: there is no {word}"


@pytest.mark.slow
def test_every_command_is_there() -> None:
    lines = sorted(set(commands()))
    assert len(lines) > 40
    for line in lines:
        walk(line)


def test_every_file_and_heading_that_is_linked_to_is_there() -> None:
    headings = {
        re.sub(r"[^\w\- ]", "", one).lower().replace(" ", "-") for one in re.findall(r"^#+ (.+)$", PAGE, re.M)
    }
    for target in re.findall(r"\]\(([^)\s]+)\)", PAGE):
        if target.startswith("#"):
            assert target[1:] in headings, target
        elif "://" not in target:
            assert (ROOT / "docs" / target.partition("#")[0]).exists(), target


def test_every_heading_that_our_own_words_lead_to_is_there() -> None:
    told = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "src" / "samordna").rglob("*.py"))
    for heading in re.findall(r"(?:operations\.md|\{PAGE\}), under ([A-Z][\w ]*\w)", told):
        assert re.search(rf"^#+ {heading}$", PAGE, re.M), heading


def test_every_setting_that_is_named_is_one() -> None:
    units = "".join(unit.read_text(encoding="utf-8") for unit in UNITS)
    texts = (
        PAGE
        + units
        + (DEPLOY / "samordna.env").read_text(encoding="utf-8")
        + (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    )
    named = set(re.findall(r"\b(?:SAMORDNA|DATABASE)_[A-Z_]+[A-Z]\b(?!…)", texts))
    assert sorted(named - NAMES - {"SAMORDNA_EMAIL"}) == []
    for service in composed()["services"].values():
        environment = {name for name in service.get("environment", {}) if not name.startswith("POSTGRES_")}
        assert environment <= NAMES | OTHERS


def test_what_is_composed_hangs_together() -> None:
    whole = composed()
    for name, service in whole["services"].items():
        assert set(service.get("secrets", [])) <= set(whole["secrets"]), name
        assert set(service.get("depends_on", {})) <= set(whole["services"]), name
        named = {one.partition(":")[0] for one in service.get("volumes", [])}
        assert {one for one in named if not one.startswith(".")} <= set(whole["volumes"]), name
        files = {
            Path(one).name for key, one in service.get("environment", {}).items() if key.endswith("_FILE")
        }
        assert files <= set(service.get("secrets", [])), name
        if "build" in service and "command" in service:
            walk(shlex.join(["samordna", *service["command"]]))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: str(unit.name))
def test_each_unit_runs_as_its_own_user_and_begins_by_itself(unit: Path) -> None:
    read = configparser.RawConfigParser(strict=False)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read_string(unit.read_text(encoding="utf-8"))
    if unit.suffix == ".timer":
        assert read["Timer"]["Persistent"] == "yes" or read["Timer"]["Persistent"] == "true"
        return
    service = read["Service"]
    assert service["ProtectSystem"] == "strict"
    assert service["EnvironmentFile"] == "/etc/samordna/samordna.env"
    handed = set(re.findall(r"^LoadCredential=(\S+):/etc/samordna/\1$", unit.read_text(), re.MULTILINE))
    named = dict(re.findall(r"^Environment=(\w+_FILE)=%d/(\S+)$", unit.read_text(), re.MULTILINE))
    assert handed == set(named.values())
    assert {"SAMORDNA_SECRET_KEY_FILE", "DATABASE_URL_FILE"} <= set(named)
    by_the_owner = {"DATABASE_OWNER_URL_FILE", "DATABASE_BACKUP_URL_FILE"} & set(named)
    assert service["User"] == ("samordna-admin" if by_the_owner else "samordna")


def test_secrets_are_handed_over_by_the_names_that_the_page_makes() -> None:
    made = set(re.findall(r"/etc/samordna/([\w-]+)$", PAGE, re.MULTILINE)) - {"samordna"}
    units = "".join(unit.read_text(encoding="utf-8") for unit in UNITS)
    by_hand = (DEPLOY / "samordna-run").read_text(encoding="utf-8")
    assert made == set(re.findall(r"LoadCredential=(\S+):", units))
    assert made == set(re.findall(r"_(?:KEY|URL):([\w-]+)", by_hand))
    assert set(re.findall(r"(\w+_(?:KEY|URL)):", by_hand)) <= NAMES


def test_a_command_by_hand_gets_settings_and_secrets(tmp_path: Path) -> None:
    """The script of the page, with folders and a user of the test's own, and a command that tells what it has got."""
    told = tmp_path / "samordna"
    told.write_text('#!/bin/sh\nenv\npwd\necho "$@"\n', encoding="utf-8")
    told.chmod(0o755)
    (tmp_path / "samordna.env").write_text('SAMORDNA_EMAIL_FROM="Samordna <a@b.example>"\n', encoding="utf-8")
    (tmp_path / "key").write_text("nyckeln\n", encoding="utf-8")
    (tmp_path / "database-owner").write_text("postgresql://o:h%40@x/s\n", encoding="utf-8")
    script = (DEPLOY / "samordna-run").read_text(encoding="utf-8")
    changes = {
        "/etc/samordna": str(tmp_path),
        "/var/lib/samordna-admin": str(tmp_path / "var"),
        "-o samordna-admin -g samordna-admin ": "",
        "setpriv --reuid=samordna-admin --regid=samordna-admin --init-groups /opt/samordna/bin/samordna": str(
            told
        ),
    }
    for old, new in changes.items():
        assert old in script, old
        script = script.replace(old, new)
    done = subprocess.run(
        ["/bin/sh", "-c", script, "samordna-run", "restore", "en fil.tar"],
        capture_output=True,
        text=True,
        check=True,
    )
    lines = done.stdout.splitlines()
    assert {
        "SAMORDNA_SECRET_KEY=nyckeln",
        "DATABASE_OWNER_URL=postgresql://o:h%40@x/s",
        "SAMORDNA_EMAIL_FROM=Samordna <a@b.example>",
        f"SAMORDNA_VAR={tmp_path / 'var'}",
    } <= set(lines)
    assert lines[-2:] == [str(tmp_path / "var"), "restore en fil.tar"]


def test_the_proxies_let_through_what_may_be_uploaded() -> None:
    most = value("SAMORDNA_UPLOAD_MB") + 1
    assert f"client_max_body_size {most}m;" in (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    assert f"max_size {most}MB" in (DEPLOY / "Caddyfile").read_text(encoding="utf-8")


@pytest.mark.usefixtures("django_db_modify_db_settings")
def test_the_sql_of_the_page_makes_the_roles() -> None:
    """Tried under other names and taken back, since the roles are there; a database cannot be made and taken back."""
    blocks = [block for kind, block in BLOCK.findall(PAGE) if kind == "sql"]
    assert len(blocks) == 1
    with psycopg.connect(url("superuser")) as superuser:
        for block in blocks:
            for statement in filter(str.strip, block.split(";")):
                if "CREATE DATABASE" not in statement:
                    superuser.execute(statement.replace("samordna_", "sidans_").encode())
        made = superuser.execute(
            "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'sidans%' ORDER BY 1"
        ).fetchall()
        superuser.rollback()
    assert made == [
        ("sidans_app", False, False),
        ("sidans_backup", False, True),
        ("sidans_owner", False, False),
    ]
