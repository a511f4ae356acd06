"""The commands about the history as an administrator meets them: words, JSON and exit codes."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from samordna.cli.app import app
from samordna.core.tenancy import acting_for
from samordna.history.commands import history_seal
from samordna.history.tests.owner import tamper
from samordna.organisation.commands import municipality_update
from samordna.organisation.models import Municipality, Partner
from samordna.organisation.tests.factories import MunicipalityFactory, PartnerFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def municipality() -> Municipality:
    made = MunicipalityFactory(slug="ekdala")
    PartnerFactory(municipality=made)
    with acting_for(made.pk):
        history_seal(municipality_id=made.pk)
    return made


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_an_untouched_history(municipality: Municipality) -> None:
    code, output = run("verify-history")
    assert code == 0
    assert "ekdala: 2 poster, 1 sigill" in output
    assert "Historiken är orörd." in output


def test_a_touched_history(municipality: Municipality) -> None:
    tamper("UPDATE core_change SET user_id = 1")
    code, output = run("verify-history", "--municipality", "ekdala")
    assert code == 1
    assert "Post 1. Det posten säger är inte det som skrevs." in output
    assert "Historiken är inte den som skrevs." in output


def test_a_key_that_was_left_out_is_suspected_first(municipality: Municipality, settings: Any) -> None:
    former, settings.SECRET_KEY = settings.SECRET_KEY, "en-ny-nyckel"
    code, output = run("verify-history", "--municipality", "ekdala")
    assert code == 1
    assert "SAMORDNA_HISTORY_FORMER_KEYS" in output
    settings.HISTORY_FORMER_KEYS = [former]
    assert run("verify-history", "--municipality", "ekdala")[0] == 0


def test_as_json_and_against_an_earlier_check(municipality: Municipality, tmp_path: Path) -> None:
    code, output = run("verify-history", "--json")
    report = json.loads(output)
    assert (code, report["ok"]) == (0, True)
    assert [chain["name"] for chain in report["chains"]] == ["ekdala", "installationen"]
    earlier = tmp_path / "igar.json"
    earlier.write_text(output, encoding="utf-8")
    with acting_for(municipality.pk):
        Partner.objects.create(municipality=municipality, name="Ny")
    assert run("verify-history", "--earlier", str(earlier))[0] == 0
    tamper(
        "DELETE FROM core_historyseal",
        "DELETE FROM core_change WHERE id IN (SELECT change_id FROM core_changelink WHERE number > 1)",
        "DELETE FROM core_changelink WHERE number > 1",
        "UPDATE core_changehead SET (number, hash) = (SELECT number, hash FROM core_changelink WHERE number = 1)",
    )
    assert run("verify-history")[0] == 0
    code, output = run("verify-history", "--earlier", str(earlier))
    assert code == 1
    assert "avklippt" in output


def test_an_address_that_the_municipality_had_before(municipality: Municipality, tmp_path: Path) -> None:
    earlier = tmp_path / "igar.json"
    earlier.write_text(run("verify-history", "--json")[1], encoding="utf-8")
    with acting_for(municipality.pk):
        municipality_update(municipality=municipality, values={"slug": "nya-ekdala"})
    code, output = run("verify-history", "--municipality", "ekdala", "--earlier", str(earlier))
    assert code == 0
    assert "nya-ekdala: " in output
    assert run("verify-history", "--earlier", str(earlier))[0] == 0
    assert run("retention", "--municipality", "ekdala", "--dry-run")[0] == 0


def test_a_municipality_that_was_taken_away(municipality: Municipality, tmp_path: Path) -> None:
    earlier = tmp_path / "igar.json"
    earlier.write_text('{"chains": [{"name": "borttagen", "number": 3, "hash": "abc"}]}', encoding="utf-8")
    code, output = run("verify-history", "--earlier", str(earlier))
    assert code == 1
    assert "borttagen: fanns vid den tidigare kontrollen" in output


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"chains": [{}]}', "inte json"])
def test_an_earlier_check_that_is_none(tmp_path: Path, content: str) -> None:
    file = tmp_path / "fel.json"
    file.write_text(content, encoding="utf-8")
    code, output = run("verify-history", "--earlier", str(file))
    assert code == 2
    assert "inte en tidigare kontroll" in output


def test_a_municipality_that_is_not_there() -> None:
    code, output = run("verify-history", "--municipality", "finnsinte")
    assert code == 2
    assert "finnsinte" in output


def test_retention(municipality: Municipality) -> None:
    tamper("UPDATE core_change SET at = at - interval '10 years'")
    code, output = run("retention", "--dry-run", "--json")
    assert code == 0
    assert json.loads(output)["removed"]["ekdala"]["changes"] == 2
    code, output = run("retention", "--dry-run")
    assert output.endswith("Inget är borttaget.\n")
    assert json.loads(run("retention", "--json")[1])["removed"]["ekdala"]["changes"] == 2
    assert json.loads(run("retention", "--json")[1])["removed"]["ekdala"]["changes"] == 0
    assert run("retention")[1].endswith("Gallringen är gjord.\n")
