"""The file that describes the municipalities' sign-in services."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from samordna.config.sign_in_file import read_services

TOML = """
[[services]]
id = "stockholm"
name = "Stockholms stad"
municipality = "stockholm"
server = "https://inloggning.stockholm.example"
client_id = "samordna"
client_secret_file = "{secret}"
domains = ["Stockholm.Example"]
"""
ONE = {
    "id": "ekdala",
    "name": "Ekdala",
    "municipality": "ekdala",
    "server": "https://id.ekdala.example",
    "client_id": "x",
}


def written(tmp_path: Path, content: Any) -> str:
    path = tmp_path / "services.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


def test_toml_with_the_secret_in_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hemligt\n")
    path = tmp_path / "services.toml"
    path.write_text(TOML.format(secret=tmp_path / "secret"))
    (service,) = read_services(str(path))
    assert (service.id, service.secret) == ("stockholm", "hemligt")
    assert service.vouches_for("Nagon@STOCKHOLM.example")
    assert not service.vouches_for("nagon@stockholm.example.ond.example")
    assert not service.vouches_for("stockholm.example")


def test_json_with_several(tmp_path: Path) -> None:
    services = read_services(written(tmp_path, {"services": [ONE, ONE | {"id": "ekdala-partner"}]}))
    assert [service.id for service in services] == ["ekdala", "ekdala-partner"]
    assert not services[0].vouches_for("nagon@ekdala.example")


def test_without_a_file_there_are_none() -> None:
    assert read_services("") == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"services": [ONE | {"servr": "x"}]}, "servr"),
        ({"services": [{key: ONE[key] for key in ("id", "name", "municipality")}]}, "server och client_id"),
        ({"services": [ONE | {"id": "Två ord"}]}, "id"),
        ({"services": [ONE, ONE]}, "två gånger"),
        (
            {"services": [ONE | {"client_secret_file": "/finns/inte"}]},
            "filen /finns/inte går inte att läsa, den finns inte",
        ),
        ({"services": [ONE | {"protocol": "saml"}]}, "saml"),
        ([], "filen ska vara en tabell"),
    ],
)
def test_a_fault_is_told_where_it_is(tmp_path: Path, content: Any, said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=said):
        read_services(written(tmp_path, content))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    wrong = {key: ONE[key] for key in ("id", "municipality")} | {"foo": 1, "domains": "ekdala.example"}
    with pytest.raises(ImproperlyConfigured) as fault:
        read_services(written(tmp_path, {"services": [ONE, wrong], "service": []}))
    assert str(fault.value).partition("services.json: ")[2] == (
        "services 2, name saknas; services 2, domains ska vara en lista inom [ ];"
        " services 2, foo finns inte bland inställningarna, ta bort den;"
        " service finns inte bland inställningarna, ta bort den; services 2 måste ha server och client_id."
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("tjanster.toml", 'x = "hemligt', "som TOML: "),
        ("tjanster.json", '{"x": hemligt}', "som JSON: det är fel på rad 1, tecken 7"),
        ("tjanster.toml", b"\xff\xfe", "inte text i UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_place(
    tmp_path: Path, name: str, content: str | bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ImproperlyConfigured, match=said) as fault:
        read_services(str(path))
    assert "hemligt" not in str(fault.value)


def test_files_from_windows_are_read(tmp_path: Path) -> None:
    secret, path = tmp_path / "secret", tmp_path / "services.toml"
    secret.write_bytes(b"\xef\xbb\xbfhemligt\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + TOML.format(secret=secret).replace("\n", "\r\n").encode())
    (service,) = read_services(str(path))
    assert service.secret == "hemligt"


SAML: dict[str, Any] = {
    **ONE,
    "protocol": "saml",
    "saml": {"idp": {"entity_id": "x", "metadata_url": "https://x"}},
}


@pytest.mark.parametrize("name", ["strict", "want_assertion_signed", "reject_idp_initiated_sso"])
def test_what_protects_cannot_be_switched_off(tmp_path: Path, name: str) -> None:
    for off in (False, "false", 0):
        wrong = SAML | {"saml": SAML["saml"] | {"advanced": {name: off}}}
        with pytest.raises(ImproperlyConfigured, match=f"advanced.{name}, som inte kan stängas av"):
            read_services(written(tmp_path, {"services": [wrong]}))


def test_without_its_library_saml_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_services(written(tmp_path, {"services": [SAML]}))
    monkeypatch.setattr("samordna.config.sign_in_file.find_spec", lambda name: None)
    with pytest.raises(ImproperlyConfigured, match=r"requirements/saml\.txt"):
        read_services(written(tmp_path, {"services": [SAML]}))


def test_no_secret_is_repeated(tmp_path: Path) -> None:
    wrong = ONE | {"client_secret": "hemligt-hemligt", "scopes": 7, "name": ""}
    with pytest.raises(ImproperlyConfigured) as fault:
        read_services(written(tmp_path, {"services": [wrong]}))
    assert "hemligt" not in str(fault.value)


@pytest.mark.parametrize("name", ["finns-inte.toml", "trasig.json", "trasig.toml"])
def test_a_file_that_is_away_or_broken(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if "trasig" in name:
        path.write_text("[[[ {")
    with pytest.raises(ImproperlyConfigured, match="SAMORDNA_OIDC_FILE"):
        read_services(str(path))
