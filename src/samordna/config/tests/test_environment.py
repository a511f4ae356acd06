"""Production refuses to start in an unsafe way. Each is tried on a process of its own, as an administrator would start it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD_KEY = "k7Qz-Vx2mB9_tR4wLh8sNc1yFp6uJd3aGe5oXi0qWbTzUvHM2rEn"
SOUND = {
    "SAMORDNA_ENV": "production",
    "SAMORDNA_SECRET_KEY": GOOD_KEY,
    "SAMORDNA_HOSTS": "samordna.exempel.se",
}
SHOW = (
    "from django.conf import settings as s; "
    "print(s.SECRET_KEY, s.SECRET_KEY_FALLBACKS, s.ALLOWED_HOSTS, s.PROXIES, s.SESSION_COOKIE_NAME)"
)


def start(tmp_path: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """A process that reads the settings; empty values are left out."""
    own = {
        name: value for name, value in os.environ.items() if not name.startswith(("SAMORDNA_", "DATABASE"))
    }
    environment = own | {name: value for name, value in given.items() if value}
    environment |= {"DJANGO_SETTINGS_MODULE": "samordna.config.settings", "SAMORDNA_VAR": str(tmp_path)}
    return subprocess.run(
        [sys.executable, "-c", SHOW], env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
def test_production_starts_with_a_key_and_its_names(tmp_path: Path) -> None:
    started = start(tmp_path, **SOUND)
    assert started.returncode == 0, started.stderr
    assert "__Host-session" in started.stdout


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"SAMORDNA_SECRET_KEY": ""}, "SAMORDNA_SECRET_KEY"),
        ({"SAMORDNA_SECRET_KEY": GOOD_KEY[:49]}, "49 tecken"),
        ({"SAMORDNA_SECRET_KEY": "lösenord" * 8}, "upprepar sig"),
        ({"SAMORDNA_SECRET_KEY": "demo-only-and-refused-in-production" * 2}, "alla känner till"),
        ({"SAMORDNA_SECRET_KEY_FALLBACKS": f"{GOOD_KEY}x,short"}, "5 tecken"),
        ({"SAMORDNA_HOSTS": ""}, "SAMORDNA_HOSTS"),
        ({"SAMORDNA_HOSTS": "*"}, "SAMORDNA_HOSTS"),
        ({"SAMORDNA_HOSTS": ".exempel.se"}, "SAMORDNA_HOSTS"),
        ({"SAMORDNA_HOSTS": "https://exempel.se"}, "SAMORDNA_HOSTS"),
        ({"SAMORDNA_DEBUG": "1"}, "SAMORDNA_DEBUG"),
        ({"SAMORDNA_ENV": "prod"}, "SAMORDNA_ENV"),
        ({"SAMORDNA_BEHIND_PROXY": "-1"}, "SAMORDNA_BEHIND_PROXY"),
        ({"SAMORDNA_SECRET_KEY_FILE": "/nowhere/key"}, "går inte att läsa"),
    ],
)
def test_production_refuses(tmp_path: Path, wrong: dict[str, str], reason: str) -> None:
    refused = start(tmp_path, **SOUND | wrong)
    assert refused.returncode != 0
    assert reason in refused.stderr
    assert not wrong.get("SAMORDNA_SECRET_KEY") or wrong["SAMORDNA_SECRET_KEY"] not in refused.stderr


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    refused = start(tmp_path, SAMORDNA_ENV="production", SAMORDNA_SECRET_KEY="short", SAMORDNA_DEBUG="1")
    assert all(word in refused.stderr for word in ("5 tecken", "SAMORDNA_HOSTS", "SAMORDNA_DEBUG"))


@pytest.mark.slow
def test_the_demo_starts_with_nothing_set(tmp_path: Path) -> None:
    assert start(tmp_path).returncode == 0


@pytest.mark.slow
def test_secrets_may_be_files_and_former_keys_are_still_believed(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{GOOD_KEY}\n", encoding="utf-8")
    (tmp_path / "former").write_text(f"{GOOD_KEY}1\n{GOOD_KEY}2\n", encoding="utf-8")
    files = {"SAMORDNA_SECRET_KEY": "", "SAMORDNA_SECRET_KEY_FILE": str(tmp_path / "key")}
    files["SAMORDNA_SECRET_KEY_FALLBACKS_FILE"] = str(tmp_path / "former")
    started = start(tmp_path, **SOUND | files)
    assert started.returncode == 0, started.stderr
    assert f"{GOOD_KEY} ['{GOOD_KEY}1', '{GOOD_KEY}2']" in started.stdout


def test_the_address_of_the_database_may_be_a_file(tmp_path: Path) -> None:
    (tmp_path / "address").write_text("postgresql://app:hemligt@db/samordna\n", encoding="utf-8")
    (tmp_path / "owner").write_text("postgresql://owner:hemligt@db/samordna\n", encoding="utf-8")
    show = "from samordna.config.database import url, is_embedded; print(url('app'), url('owner'), is_embedded())"
    environment = {**os.environ, "DATABASE_URL_FILE": str(tmp_path / "address")}
    environment["DATABASE_OWNER_URL_FILE"] = str(tmp_path / "owner")
    shown = subprocess.run(
        [sys.executable, "-c", show], env=environment, capture_output=True, text=True, check=True
    )
    assert shown.stdout == (
        "postgresql://app:hemligt@db/samordna postgresql://owner:hemligt@db/samordna False\n"
    )
