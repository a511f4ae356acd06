"""Where serving cannot begin it is said in one line before anything is started, and a page of faults needs nothing."""

import os
import socket
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings

from samordna.config.lost import lost_ones
from samordna.config.processes.serve import Stop
from samordna.config.processes.the_web import CannotServe, require_free
from samordna.config.tests.external import samordna
from samordna.config.tests.installation import free_port

COLLECTED = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}


@pytest.mark.parametrize(
    ("host", "port", "said"),
    [
        ("nix.invalid", 18_111, "inte att lyssna på nix.invalid"),
        ("192.0.2.7", 18_111, "Rätta --host"),
        ("a" * 300, 18_111, "Rätta --host"),
        ("::2", 18_111, "Rätta --host"),
        ("127.0.0.1", 99_999, "Välj en från 1 till 65535"),
        ("127.0.0.1", 0, "Välj en från 1 till 65535"),
    ],
)
def test_where_nobody_can_listen(host: str, port: int, said: str) -> None:
    with pytest.raises(CannotServe, match=said) as refused:
        require_free(host, port, patience=0)
    assert "upptagen" not in str(refused.value)


@pytest.mark.parametrize(
    ("environment", "so"), [("demo", "make run PORT="), ("production", "samordna serve --port")]
)
def test_a_busy_port_is_told_as_one_starts_here(
    monkeypatch: pytest.MonkeyPatch, environment: str, so: str
) -> None:
    monkeypatch.setenv("SAMORDNA_ENV", environment)
    port = free_port()
    with socket.create_server(("127.0.0.1", port)), pytest.raises(CannotServe) as refused:
        require_free("127.0.0.1", port, patience=0)
    assert f"Port {port} är upptagen" in str(refused.value)
    assert f"{so}" in str(refused.value)


@pytest.mark.slow
def test_without_the_files_of_the_pages_nothing_is_started(tmp_path: Path) -> None:
    own = {"SAMORDNA_VAR": str(tmp_path / "var"), "SAMORDNA_STATIC": str(tmp_path)}
    done = samordna(dict(os.environ), "serve", "--port", str(free_port()), **own)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert f"{tmp_path}/staticfiles.json" in done.stderr
    assert "make setup" in done.stderr
    assert not (tmp_path / "var" / "database").exists()


@pytest.mark.django_db
def test_the_page_of_a_fault_is_there_without_them(tmp_path: Path) -> None:
    with override_settings(STORAGES=COLLECTED, STATIC_ROOT=tmp_path, DEBUG=False):
        answer = Client(raise_request_exception=False).get("/logga-in/")
    assert answer.status_code == 500
    assert "<h1>" in answer.content.decode()
    assert tmp_path != settings.STATIC_ROOT


def test_what_is_lost_inside_a_callback_is_answered_without_a_trace() -> None:
    class Callback:
        def __init__(self, raised: type[Exception]) -> None:
            self.raised = raised

        def __del__(self) -> None:
            raise self.raised

    told: list[type[BaseException]] = []
    answered: list[bool] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sys.unraisablehook", lambda lost: told.append(lost.exc_type))
        with lost_ones(Stop, lambda: answered.append(True)):
            Callback(Stop)
            Callback(ValueError)
    assert (answered, told) == ([True], [ValueError])
