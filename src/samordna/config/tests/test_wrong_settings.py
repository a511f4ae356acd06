"""Every setting wrong in turn: one line that says which, what is wrong and what to write, and never a password."""

import os
import re
from pathlib import Path

import pytest

from samordna.config.database import DatabaseError
from samordna.config.database.address import var
from samordna.config.database.advice import advice
from samordna.config.database.folder import require_folder
from samordna.config.database.reaching import OLDEST, require_reachable, unfitting
from samordna.config.declared import SETTINGS, Setting, unknown, value
from samordna.config.environment import require_sound
from samordna.config.environment_values import CannotStart
from samordna.config.soundness import sending_faults
from samordna.config.tests.test_environment import GOOD_KEY, SOUND

PAGE = Path(__file__).parents[4] / "docs" / "operations.md"
SECRET = "kanariefågel9"
NUMBER, ANSWER = "Skriv ett heltal från", "Skriv 1 för ja eller 0 för nej"
WRONG = [
    ("SAMORDNA_ENV", "prod", "Skriv demo eller production"),
    ("SAMORDNA_SECRET_KEY", SECRET, "13 tecken"),
    ("SAMORDNA_SECRET_KEY_FALLBACKS", f"{GOOD_KEY},{SECRET}", "13 tecken"),
    ("SAMORDNA_HOSTS", "https://samordna.exempel.se", "inte namnet på en webbplats"),
    ("SAMORDNA_BEHIND_PROXY", "-1", NUMBER),
    ("SAMORDNA_BEHIND_PROXY", "ja", NUMBER),
    ("SAMORDNA_HSTS_SUBDOMAINS", "ja", ANSWER),
    ("SAMORDNA_SECURITY_CONTACT", "sakerhet@exempel.se", "mailto:"),
    ("SAMORDNA_SECURITY_POLICY", "exempel.se/regler", "https://"),
    ("SAMORDNA_BACKUPS", "/dev/null", "Skriv en mapp"),
    ("SAMORDNA_VAR", "/dev/null", "Skriv en mapp"),
    ("SAMORDNA_VAR", "/dev/null/var", "Skriv en mapp"),
    ("DATABASE_URL", "", "är tom"),
    ("DATABASE_URL", f"postgresql://app:{SECRET}/@db/samordna", "%2F"),
    ("DATABASE_URL", f"postgresql://app:x@{SECRET}@db/samordna", "%40"),
    ("DATABASE_URL", f"postgresql://app:{SECRET}%zz@db/samordna", "%25"),
    ("DATABASE_URL", f"postgresql//app:{SECRET}@db/samordna", "postgresql://samordna_app:LÖSENORD@"),
    ("DATABASE_URL", f"postgresql://app:{SECRET}@db:{SECRET}/samordna", "Server, port"),
    ("DATABASE_URL", f"host=db dbname=samordna user=app password=x {SECRET}", "går inte att tyda"),
    ("DATABASE_URL", f"mysql://app:{SECRET}@db/samordna", "postgresql://"),
    ("DATABASE_URL", f"postgresql://:{SECRET}@db/samordna", "ingen roll"),
    ("DATABASE_URL", f"postgresql://app:{SECRET}@db", "ingen databas"),
    ("DATABASE_OWNER_URL", "", "är tom"),
    ("DATABASE_OWNER_URL", f"postgresql://owner:{SECRET}@db/samordna", "inte DATABASE_URL"),
    ("DATABASE_OWNER_URL", f"postgresql://owner:{SECRET}@{SECRET}@db/samordna", "%40"),
    ("DATABASE_BACKUP_URL", f"postgresql://backup:{SECRET}#@db/samordna:{SECRET}", "%23"),
    ("SAMORDNA_PREPARED_STATEMENTS", "aldrig", ANSWER),
    ("SAMORDNA_WEB_WORKERS", "0", NUMBER),
    ("SAMORDNA_REQUIRE_SECOND_STEP", "kanske", ANSWER),
    ("SAMORDNA_BREACHED_PASSWORDS", "/finns/inte", "den finns inte"),
    ("SAMORDNA_BREACHED_PASSWORDS", "/dev", "det är en mapp"),
    ("SAMORDNA_OIDC_FILE", "/finns/inte", "den finns inte"),
    ("SAMORDNA_EMAIL_HOST", f"smtp://post:{SECRET}@exempel.se", "utan protokoll"),
    ("SAMORDNA_EMAIL_PORT", "70000", NUMBER),
    ("SAMORDNA_EMAIL_STARTTLS", "tls", ANSWER),
    ("SAMORDNA_EMAIL_TLS", "ssl", ANSWER),
    ("SAMORDNA_EMAIL_FROM", "Samordna", "Skriv en e-postadress"),
    ("SAMORDNA_SMS_GATEWAY", f"jsons://post:{SECRET}@gateway.example/", "{phone}"),
    ("SAMORDNA_ALARM_CHANNELS", f"gateway {SECRET}", "tjänst://"),
    ("SAMORDNA_UPLOAD_MB", "abc", NUMBER),
    ("SAMORDNA_UPLOAD_MB", "²", NUMBER),
    ("SAMORDNA_LOG_LEVEL", "LOUD", "Skriv DEBUG, INFO, WARNING, ERROR eller CRITICAL"),
    ("SAMORDNA_LOG_FORMAT", "xml", "Skriv line eller json"),
    ("SAMORDNA_METRICS_TOKEN", SECRET, "minst 24 tecken"),
    ("SAMORDNA_DEBUG", "1", "Stäng av den"),
]
ANY_TEXT = {"SAMORDNA_HISTORY_FORMER_KEYS", "SAMORDNA_EMAIL_USER", "SAMORDNA_EMAIL_PASSWORD"}
"""Nothing that one could write in them is wrong in itself."""


@pytest.fixture(autouse=True)
def sound(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    for name, text in {**SOUND, "SAMORDNA_VAR": str(tmp_path)}.items():
        monkeypatch.setenv(name, text)


def refusal() -> str:
    with pytest.raises(CannotStart) as refused:
        require_sound()
    assert refused.value.__cause__ is None
    return str(refused.value)


@pytest.mark.parametrize(("name", "wrong", "told"), WRONG)
def test_one_line_says_which_and_what_to_write(
    monkeypatch: pytest.MonkeyPatch, name: str, wrong: str, told: str
) -> None:
    monkeypatch.setenv(name, wrong)
    said = refusal()
    assert name in said
    assert told in said
    assert "\n" not in said
    assert SECRET not in said


def test_every_setting_is_tried() -> None:
    assert {setting.name for setting in SETTINGS if setting.told} - ANY_TEXT == {
        name for name, _wrong, _told in WRONG
    } - {"SAMORDNA_DEBUG"}


@pytest.mark.parametrize("setting", [one for one in SETTINGS if one.secret and one.told])
@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "den finns inte"), ("", "är tom"), (b"\xff\xfe\x00", "inte text i UTF-8")],
)
def test_a_file_that_holds_nothing_readable(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, setting: Setting, content: bytes | None, told: str
) -> None:
    name = f"{setting.name}_FILE"
    monkeypatch.setenv(name, str(tmp_path / "secret"))
    if content is not None:
        (tmp_path / "secret").write_bytes(content or b"")
    said = refusal()
    assert name in said
    assert told in said
    assert "\n" not in said


def test_all_that_is_wrong_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, wrong in (
        ("SAMORDNA_UPLOAD_MB", "abc"),
        ("SAMORDNA_ENV", "production"),
        ("SAMORDNA_HOSTS", "*"),
    ):
        monkeypatch.setenv(name, wrong)
    lines = refusal().splitlines()
    assert len(lines) == 3
    assert "SAMORDNA_UPLOAD_MB" in lines[1]
    assert "SAMORDNA_HOSTS" in lines[2]


def test_both_ways_to_encrypt_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SAMORDNA_EMAIL_TLS", "SAMORDNA_EMAIL_STARTTLS"):
        monkeypatch.setenv(name, "1")
    assert "båda på" in refusal()


def test_what_is_misspelt_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMORDNA_HOST", "samordna.exempel.se")
    assert "SAMORDNA_HOST" in unknown()
    assert "SAMORDNA_HOSTS" not in unknown()


def test_a_folder_where_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMORDNA_VAR", "/proc/samordna")
    with pytest.raises(DatabaseError, match="SAMORDNA_VAR: det går inte att skriva i mappen /proc/samordna"):
        require_folder()


def test_a_server_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql://app:{SECRET}@127.0.0.1:1/samordna")
    with pytest.raises(DatabaseError) as refused:
        require_reachable()
    said = str(refused.value)
    assert "app@127.0.0.1:1/samordna (DATABASE_URL)" in said
    assert SECRET not in said
    assert refused.value.__cause__ is None


def test_a_server_that_is_too_old_and_one_that_keeps_no_letters() -> None:
    assert "PostgreSQL 12" in str(unfitting(120_022, "UTF8", "samordna"))
    assert f"kräver {OLDEST}" in str(unfitting(120_022, "UTF8", "samordna"))
    assert "samordna har teckenkodningen LATIN1" in str(unfitting(OLDEST * 10_000, "LATIN1", "samordna"))
    assert unfitting(OLDEST * 10_000, "UTF8", "samordna") is None


@pytest.mark.parametrize(
    ("said", "advised"),
    [
        ('FATAL: database "samordna" does not exist', "Skapa databasen"),
        ('FATAL: databasen "samordna" existerar inte', "Skapa databasen"),
        ('FATAL: role "app" does not exist', "Skapa rollen"),
        ('FATAL: password authentication failed for user "app"', "Rätta lösenordet i DATABASE_URL"),
        ("fe_sendauth: no password supplied", "Rätta lösenordet i DATABASE_URL"),
        ('FATAL: too many connections for role "app"', "CONNECTION LIMIT"),
        ("FATAL: sorry, too many clients already", "max_connections"),
        ('FATAL: no pg_hba.conf entry for host "10.0.0.2"', "pg_hba.conf"),
        ("FATAL: the database system is starting up", "Vänta"),
        ("could not translate host name", "Rätta serverns namn"),
        ("SSL error: certificate verify failed", "sslmode"),
        ("Connection refused", "Starta den, eller rätta DATABASE_URL"),
    ],
)
def test_the_advice_fits_what_the_server_says(said: str, advised: str) -> None:
    assert advised in advice(said, "DATABASE_URL")


def test_the_page_tells_of_every_setting_and_of_no_other() -> None:
    """In the table; a secret's ``_FILE`` stands above it."""
    table = PAGE.read_text(encoding="utf-8").partition("## Settings")[2].partition("\n## ")[0]
    rows = [line.split(" | ", 2) for line in table.splitlines() if line.startswith("| `")]
    told = {name: row[1].strip(" |") for row in rows for name in re.findall(r"`([A-Z_]+)`", row[0])}
    assert set(told) == {setting.name for setting in SETTINGS if setting.told}
    plain = {
        one.name: one.default for one in SETTINGS if one.told and one.default and one.in_production is None
    }
    del plain["SAMORDNA_REQUIRE_SECOND_STEP"]  # says when it is always on instead
    assert {name: default for name, default in plain.items() if f"`{default}`" not in told[name]} == {}


def test_a_file_from_windows_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_bytes(b"\xef\xbb\xbf" + GOOD_KEY.encode() + b"\r\n")
    monkeypatch.delenv("SAMORDNA_SECRET_KEY")
    monkeypatch.setenv("SAMORDNA_SECRET_KEY_FILE", str(key))
    require_sound()
    assert value("SAMORDNA_SECRET_KEY") == GOOD_KEY


@pytest.mark.parametrize("name", ["SAMORDNA_SECRET_KEY", "DATABASE_URL", "SAMORDNA_METRICS_TOKEN"])
def test_a_file_of_several_lines_is_named_with_its_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    (tmp_path / "secret").write_text(f"postgresql://app:{SECRET}@db/samordna\n{SECRET}\n")
    monkeypatch.setenv(f"{name}_FILE", str(tmp_path / "secret"))
    said = refusal()
    assert f"{name}_FILE: filen {tmp_path}/secret har flera rader" in said
    assert "\n" not in said
    assert SECRET not in said


def test_several_keys_may_have_a_line_each(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "keys").write_text(f"{GOOD_KEY}a\n{GOOD_KEY}b\n")
    monkeypatch.setenv("SAMORDNA_SECRET_KEY_FALLBACKS_FILE", str(tmp_path / "keys"))
    require_sound()


def test_production_by_a_file_is_production(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "environment").write_text("production\n")
    monkeypatch.delenv("SAMORDNA_ENV")
    monkeypatch.setenv("SAMORDNA_ENV_FILE", str(tmp_path / "environment"))
    monkeypatch.setenv("SAMORDNA_HOSTS", "*")
    assert "SAMORDNA_HOSTS" in refusal()


def test_a_folder_by_a_file_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "where").write_text(f"{tmp_path / 'here'}\n")
    monkeypatch.setenv("SAMORDNA_VAR_FILE", str(tmp_path / "where"))
    assert var() == tmp_path / "here"


@pytest.mark.parametrize("below", ["", "var"])
def test_a_link_that_leads_nowhere_is_no_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, below: str
) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "away")
    monkeypatch.setenv("SAMORDNA_VAR", str(link / below))
    assert f"{link} är en länk till något som inte finns" in refusal()


def test_what_never_ends_is_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setenv("SAMORDNA_OIDC_FILE", str(tmp_path / "pipe"))
    assert "ingen vanlig fil" in refusal()


@pytest.mark.parametrize(
    ("name", "wrong", "told"),
    [
        ("SAMORDNA_ALARM_CHANNELS", f"json://ok.example bogus://x:{SECRET}@y", "adress 2 av 2"),
        ("SAMORDNA_SMS_GATEWAY", f"bogus://x:{SECRET}@y/{{phone}}", "adressen är ingen"),
    ],
)
def test_receivers_of_alarms_that_nobody_knows(
    monkeypatch: pytest.MonkeyPatch, name: str, wrong: str, told: str
) -> None:
    assert sending_faults() == []
    monkeypatch.setenv(name, wrong)
    (said,) = sending_faults()
    assert name in said
    assert told in said
    assert SECRET not in said
    monkeypatch.setenv(name, wrong.replace("bogus", "jsons"))
    assert sending_faults() == []
