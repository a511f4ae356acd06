"""Passwords: known ones are refused, and hashing leaves time for the pages."""

import hashlib
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher, check_password, make_password
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.test import Client

from samordna.accounts.models import FailedSignIn, User
from samordna.accounts.signing_in import passwords
from samordna.accounts.signing_in.passwords import (
    BreachedPasswordValidator,
    HashingBusy,
    Turns,
    is_listed,
)
from samordna.accounts.signing_in.tests.signing_in import sign_in
from samordna.accounts.tests.factories import UserFactory

LISTED = [f"lösenord nummer {number}" for number in range(5000)]


def digest(password: str) -> str:
    return hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper()


@pytest.fixture(scope="module")
def breached(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """In the published format: sorted, with line ends of Windows and counts of different lengths."""
    path = tmp_path_factory.mktemp("breached") / "sha1.txt"
    lines = sorted(f"{digest(password)}:{10 ** (number % 7)}" for number, password in enumerate(LISTED))
    path.write_bytes("\r\n".join([*lines, ""]).encode())
    return path


def test_every_listed_password_is_found_and_its_neighbours_are_not(breached: Path) -> None:
    assert all(is_listed(breached, password) for password in LISTED[::7])
    assert not any(is_listed(breached, f"{password}!") for password in LISTED[::7])


def test_the_first_and_the_last_line_are_found(breached: Path) -> None:
    by_hash = sorted(LISTED, key=digest)
    assert is_listed(breached, by_hash[0])
    assert is_listed(breached, by_hash[-1])


@pytest.mark.parametrize("content", ["", f"{digest('a')}:1", f"{digest('a').lower()}\n"])
def test_small_files_can_be_searched_too(tmp_path: Path, content: str) -> None:
    path = tmp_path / "sha1.txt"
    path.write_text(content)
    assert is_listed(path, "a") == bool(content)
    assert not is_listed(path, "b")


def test_the_file_is_searched_and_not_read(breached: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = 0
    opened = Path.open

    def counting(path: Path, mode: str = "r") -> Any:
        file = opened(path, mode)
        readline = file.readline

        class Counted:
            def __enter__(self) -> Any:
                return self

            def __exit__(self, *_error: object) -> None:
                file.close()

            def __getattr__(self, name: str) -> Any:
                return getattr(file, name)

            def readline(self) -> Any:
                nonlocal reads
                reads += 1
                return readline()

        return Counted()

    monkeypatch.setattr(Path, "open", counting)
    is_listed(breached, "finns inte")
    assert 10 < reads < 50


def test_a_breached_password_is_refused_in_words(breached: Path) -> None:
    validator = BreachedPasswordValidator(str(breached))
    validator.validate("ett som ingen har haft")
    with pytest.raises(ValidationError, match="dataintrång"):
        validator.validate(LISTED[0])


def test_without_a_file_nothing_is_refused() -> None:
    BreachedPasswordValidator().validate("password")


@pytest.mark.parametrize("content", ["lösenord\n", "{}", None])
def test_a_file_of_another_kind_stops_the_start(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "fel.txt"
    if content is not None:
        path.write_text(content)
    with pytest.raises(ImproperlyConfigured, match="SAMORDNA_BREACHED_PASSWORDS"):
        BreachedPasswordValidator(str(path))


@pytest.mark.parametrize("password", ["kort", "password1234", "funktion@kommun"])
@pytest.mark.django_db
def test_short_common_and_ones_own_are_refused(client: Client, password: str) -> None:
    user = UserFactory(email="funktion@kommun.example", name="Funktion")
    sign_in(client, user)
    answer = client.post(
        "/konto/losenord/",
        {"oldpassword": "ett-langt-losenord", "password1": password},
        headers={"referer": "/"},
    )
    assert answer.context["form"].errors["password1"]


@pytest.mark.usefixtures("hashed_as_served")
def test_a_password_is_kept_as_argon2id_with_one_lane() -> None:
    kept = make_password("ett långt lösenord")
    assert kept.startswith("argon2$argon2id$v=19$m=47104,t=1,p=1$")
    assert check_password("ett långt lösenord", kept)
    assert not check_password("ett annat lösenord", kept)


@pytest.mark.slow
def test_a_hash_of_djangos_costly_kind_still_works_and_is_renewed() -> None:
    old = Argon2PasswordHasher().encode("ett långt lösenord", "saltsaltsalt")
    renewed: list[str] = []
    assert check_password("ett långt lösenord", old, setter=renewed.append)
    assert renewed == ["ett långt lösenord"]


@pytest.fixture
def slow_turn(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Somebody's password is being hashed until the event is set; nobody may wait."""
    turns = Turns(most_waiting=0, wait=5)
    monkeypatch.setattr(passwords, "turns", turns)
    begun, done = threading.Event(), threading.Event()

    def work() -> None:
        with turns.taken():
            begun.set()
            done.wait(60)

    thread = threading.Thread(target=work)
    thread.start()
    begun.wait(60)
    yield done
    done.set()
    thread.join()


def test_one_hashes_at_a_time_few_wait_and_the_rest_are_turned_away_at_once() -> None:
    turns = Turns(most_waiting=1, wait=5)
    inside, most_inside, refused = 0, 0, 0
    lock = threading.Lock()

    def work() -> None:
        nonlocal inside, most_inside, refused
        try:
            with turns.taken():
                with lock:
                    inside += 1
                    most_inside = max(most_inside, inside)
                time.sleep(0.2)
                with lock:
                    inside -= 1
        except HashingBusy:
            refused += 1

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (most_inside, refused) == (1, 4)


def test_nobody_waits_longer_than_said() -> None:
    turns = Turns(most_waiting=1, wait=0.1)
    with turns.taken(), pytest.raises(HashingBusy), turns.taken():
        pass
    with turns.taken():
        """The place of the one who gave up is free again."""


@pytest.mark.django_db
def test_too_many_sign_ins_at_once_get_a_page_that_says_so(
    client: Client, slow_turn: threading.Event
) -> None:
    user = User(email="funktion@kommun.example")
    answer = sign_in(client, user, "fel")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert "Många loggar in just nu" in answer.content.decode()
    assert "<h1>" in answer.content.decode()


@pytest.mark.django_db
def test_being_turned_away_counts_as_no_wrong_guess(client: Client, slow_turn: threading.Event) -> None:
    sign_in(client, User(email="funktion@kommun.example"), "fel")
    assert not FailedSignIn.objects.exists()
