"""A backup is whole or not there, comes back as it was, and takes nothing away from who did not ask for it."""

import json
import shutil
import tarfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from samordna.config.backup.file import About, pieces, read, write
from samordna.config.backup.programs import program, told
from samordna.config.backup.restoring import restore
from samordna.config.backup.taking import backup
from samordna.config.database import DatabaseError, bundle
from samordna.config.tests.external import Environment, address, as_superuser, external, prepare, samordna

__all__ = ["external"]

pytestmark = pytest.mark.slow

ADDRESSES = ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_BACKUP_URL")


@pytest.fixture
def here(external: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands run in this process."""
    for name in ADDRESSES:
        monkeypatch.setenv(name, external[name])
    monkeypatch.delenv("SAMORDNA_DATABASE_ROLE", raising=False)


@pytest.fixture(scope="module")
def first(external: Environment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("backups")
    with pytest.MonkeyPatch.context() as patched:
        for name in ADDRESSES:
            patched.setenv(name, external[name])
        return backup(folder)[0]


@pytest.fixture
def taken(here: None, first: Path, tmp_path: Path) -> Path:
    """A backup of one's own, to harm."""
    return Path(shutil.copy(first, tmp_path))


def write_down(email: str) -> None:
    with as_superuser() as there:
        there.execute(
            "INSERT INTO accounts_user (email, name, password, is_active, administers_instance) VALUES (%s, '', '', true, false)",
            [email],
        )
        there.execute("INSERT INTO django_session VALUES (%s, '', now() + interval '1 day')", [email])


def written() -> list[str]:
    with as_superuser() as there:
        return [str(email) for (email,) in there.execute("SELECT email FROM accounts_user ORDER BY 1")]


def known() -> set[str]:
    with as_superuser() as there:
        rows = there.execute("SELECT app || '.' || name FROM django_migrations").fetchall()
    return {str(name) for (name,) in rows}


def refusal(file: Path, folder: Path, *, over: bool = True, knows: set[str] | None = None) -> str:
    before = written()
    with pytest.raises(DatabaseError) as refused:
        restore(
            file,
            over=over,
            known=known() if knows is None else knows,
            gone=[["intake.0001_initial", "intake.0011_imported_whole"]],
            keep_in=folder,
            say=print,
        )
    assert written() == before
    said = str(refused.value)
    assert "\n" not in said
    return said


INVITED = "from samordna.accounts.tests.factories import InvitationFactory; InvitationFactory()"


def test_it_comes_back_as_it_was_and_signs_everybody_out(external: Environment, tmp_path: Path) -> None:
    write_down("kvar@ekdala.example")
    assert samordna(external, "manage", "shell", "-c", INVITED).returncode == 0
    done = samordna(external, "backup", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "Kopian är hel" in done.stdout
    (file,) = tmp_path.glob("*.tar")
    assert file.stat().st_mode & 0o777 == 0o600
    write_down("efter@ekdala.example")
    done = samordna(external, "restore", str(file), "--over")
    assert done.returncode == 0, done.stderr
    assert "Historiken är orörd" in done.stdout
    assert "Inbjudningar vars länk har slutat gälla: 1" in done.stdout
    assert "kvar@ekdala.example" in written()
    assert "efter@ekdala.example" not in written()
    with as_superuser() as there, psycopg.connect(external["DATABASE_URL"]) as application:
        assert there.execute("SELECT count(*) FROM django_session").fetchone() == (0,)
        application.execute("SELECT FROM plans_plan")
        assert there.execute(
            "SELECT count(*) > 50 FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
        ).fetchone() == (True,)
    recovered_to_a_moment(external)
    (kept,) = Path(external["SAMORDNA_VAR"]).glob("samordna-*.tar")
    assert read(kept).rows["accounts_user"] == read(file).rows["accounts_user"] + 1


def recovered_to_a_moment(external: Environment) -> None:
    """By the server's own log of changes, which brings sessions and invitations back with everything else."""
    write_down("inloggad@ekdala.example")
    with as_superuser() as there:
        there.execute("UPDATE accounts_invitation SET expires_at = now() + interval '1 day'")
    done = samordna(external, "recovered")
    assert done.returncode == 0, done.stderr
    assert "Utloggade: 1. Inbjudningar vars länk har slutat gälla: 1" in done.stdout
    assert "Historiken är orörd" in done.stdout


def test_who_does_not_own_the_tables_is_told_before_anything_is_changed(
    external: Environment, taken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_OWNER_URL", external["DATABASE_BACKUP_URL"])
    assert "DATABASE_OWNER_URL" in refusal(taken, tmp_path)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: -2 * 10_240])


def cut_in_half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def damaged(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[200_000] ^= 1
    file.write_bytes(content)


def of_another_kind(file: Path) -> None:
    file.write_text("en helt annan fil", encoding="utf-8")


def emptied(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (cut_short, "kan vara avkortad"),
        (cut_in_half, "kan vara avkortad"),
        (damaged, "är skadad"),
        (of_another_kind, "ingen hel säkerhetskopia"),
        (emptied, "ingen hel säkerhetskopia"),
        (Path.unlink, "finns inte"),
    ],
)
def test_what_is_not_whole_is_refused(
    taken: Path, tmp_path: Path, harm: Callable[[Path], None], said: str
) -> None:
    harm(taken)
    assert said in refusal(taken, tmp_path)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"format": 2}, "inte känner till"),
        ({"migrations": ["plans.9999_from_tomorrow"]}, "inte känner till plans.9999_from_tomorrow"),
        ({"migrations": ["intake.0001_initial"]}, "saknar intake.0011_imported_whole"),
        ({"postgresql": 99}, "gjord av PostgreSQL 99"),
    ],
)
def test_what_another_version_made_is_refused(
    taken: Path, tmp_path: Path, other: dict[str, object], said: str
) -> None:
    about = replace(read(taken), bytes=0, **other)  # type: ignore[arg-type]
    file = tmp_path / "other.tar"
    write(file, pieces(taken), about)
    assert said in refusal(file, tmp_path)


def test_a_living_installation_is_not_written_over_unasked(taken: Path, tmp_path: Path) -> None:
    write_down("lever@ekdala.example")
    assert "--over" in refusal(taken, tmp_path, over=False)


def test_one_that_runs_is_not_written_over(external: Environment, taken: Path, tmp_path: Path) -> None:
    with psycopg.connect(external["DATABASE_URL"]):
        assert "Samordna körs: 1 förbindelser till databasen är öppna (1 som samordna_app)" in refusal(
            taken, tmp_path
        )


def test_one_that_was_cut_short_is_told_and_begun_again(
    external: Environment, taken: Path, tmp_path: Path
) -> None:
    """As when the disk is full half-way: what is wrong is not the file."""
    half = tmp_path / "half.tar"
    write(half, [b"".join(pieces(taken))[:150_000]], replace(read(taken), bytes=0))
    with pytest.raises(DatabaseError, match="Databasen är inte hel"):
        restore(half, over=True, known=known(), keep_in=tmp_path, say=print)
    stopped = prepare(external)
    assert stopped.returncode == 1
    assert "samordna restore FIL --over" in stopped.stderr
    migrations = set(read(taken).migrations)
    restore(taken, over=True, known=migrations, keep_in=tmp_path, say=print)
    assert known() == migrations


def test_what_cannot_be_taken_is_told_and_leaves_nothing(
    here: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(DatabaseError, match="Gör den först"):
        backup(tmp_path / "nowhere" / "file.tar")
    monkeypatch.setenv("DATABASE_BACKUP_URL", address("owner"))
    with pytest.raises(DatabaseError, match="ALTER ROLE samordna_owner BYPASSRLS"):
        backup(tmp_path)
    monkeypatch.setenv("DATABASE_BACKUP_URL", "postgresql://backup:hemligt@127.0.0.1:1/samordna")
    with pytest.raises(DatabaseError) as refused:
        backup(tmp_path)
    assert "hemligt" not in str(refused.value)
    monkeypatch.delenv("DATABASE_BACKUP_URL")
    with pytest.raises(DatabaseError, match="DATABASE_BACKUP_URL saknas"):
        backup(tmp_path)
    assert not list(tmp_path.iterdir())


def test_of_a_folders_backups_the_newest_stay(taken: Path, tmp_path: Path) -> None:
    others = [tmp_path / "samordna-20200101T000000Z.tar", tmp_path / "notes.tar"]
    for other in others:
        other.touch()
    with pytest.raises(DatabaseError, match="finns redan"):
        backup(taken)
    made = taken.rename(tmp_path / "samordna-20200102T000000Z.tar")
    newest, _about = backup(tmp_path, keep=2)
    assert set(tmp_path.iterdir()) == {newest, made, others[1]}


def test_it_opens_without_samordna(taken: Path) -> None:
    with tarfile.open(taken) as archive:
        assert archive.getnames() == ["database.dump", "samordna.json"]
        told_of = json.load(archive.extractfile("samordna.json"))  # type: ignore[arg-type]
        assert About(**told_of) == read(taken)


def test_a_password_is_no_argument_that_everybody_on_the_machine_can_read() -> None:
    argument, environment = told("postgresql://backup:hemligt@db:5433/samordna?sslmode=verify-full")
    assert "hemligt" not in argument
    assert "sslmode=verify-full" in argument
    assert environment["PGPASSWORD"] == "hemligt"


def test_a_server_without_programs_of_its_version_is_told() -> None:
    carried = int(bundle.version().partition(".")[0])
    assert program("pg_dump", carried).parent == bundle.programs()
    with pytest.raises(DatabaseError, match="postgresql-client-99"):
        program("pg_dump", 99)
