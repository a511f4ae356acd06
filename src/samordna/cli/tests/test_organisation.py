"""The organisation and the packs from the command line, on the test's own database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from samordna.cli import installation
from samordna.cli.app import app
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Body, Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db
HEAD = "samordna: organisation\nversion: 1\n"


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch) -> Municipality:
    @contextmanager
    def running() -> Iterator[None]:
        yield

    monkeypatch.setattr(installation, "installation", running)
    return MunicipalityFactory(name="Ekdala", slug="ekdala", code="9901")


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def written(folder: Path, text: str) -> Path:
    file = folder / "fil.yaml"
    file.write_text(HEAD + text, encoding="utf-8")
    return file


@pytest.mark.parametrize("ending", ["xlsx", "yaml", "yml"])
def test_out_and_in_again(place: Municipality, tmp_path: Path, ending: str) -> None:
    UnitFactory(municipality=place, name="Förvaltningen")
    file = tmp_path / f"organisation.{ending}"
    assert run("organisation", "export", file, "--municipality", "ekdala").exit_code == 0
    assert file.stat().st_mode & 0o077 == 0
    assert "--force" in str(run("organisation", "export", file, "--municipality", "ekdala").exception)
    result = run("organisation", "import", file, "--municipality", "ekdala", "--dry-run")
    assert result.exit_code == 0
    assert "Enheter: 0 nya, 0 ändrade, 0 stängda, 1 orörda" in result.output


def test_a_dry_run_writes_nothing_and_the_real_one_does(place: Municipality, tmp_path: Path) -> None:
    file = written(tmp_path, "units:\n  - name: Ny enhet\n")
    assert "1 nya" in run("organisation", "import", file, "--municipality", "ekdala", "--dry-run").output
    act_for(place)
    assert not Unit.objects.exists()
    assert run("organisation", "import", file, "--municipality", "ekdala").exit_code == 0
    act_for(place)
    assert Unit.objects.exists()


def test_closing_is_asked_for(place: Municipality, tmp_path: Path) -> None:
    UnitFactory(municipality=place)
    file = written(tmp_path, "units: []\n")
    run("organisation", "import", file, "--municipality", "ekdala", "--close-missing")
    act_for(place)
    assert Unit.objects.exclude(valid_to=None).exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("units:\n  - name: Enhet\n    parent: Okänd\n", "Okänd"),
        ("partners:\n  - name: Anna Svensson\n", "--may-stand"),
        ("units:\n - [\n", "YAML"),
    ],
)
def test_faults_end_with_code_2_and_nothing_is_written(
    place: Municipality, tmp_path: Path, text: str, said: str
) -> None:
    result = run("organisation", "import", written(tmp_path, text), "--municipality", "ekdala")
    assert result.exit_code == 2
    assert said in result.output
    act_for(place)
    assert not Unit.objects.exists()


def test_files_and_municipalities_that_are_not_there(tmp_path: Path) -> None:
    assert (
        "finns ingen kommun"
        in run("organisation", "export", tmp_path / "a.yaml", "--municipality", "x").output
    )
    missing = run("organisation", "import", tmp_path / "saknas.yaml", "--municipality", "ekdala")
    assert (missing.exit_code, "saknas.yaml" in missing.output) == (2, True)
    assert run("organisation", "export", tmp_path / "a.pdf", "--municipality", "ekdala").exit_code == 2


@pytest.mark.slow
def test_packs(place: Municipality) -> None:
    assert "sweden" in run("packs", "list").output
    assert "Kräver: sweden" in run("packs", "show", "stockholm").output
    assert "sweden" in run("packs", "show", "sverige").output
    assert (
        "Inget är sparat." in run("packs", "load", "sweden", "--municipality", "ekdala", "--dry-run").output
    )
    act_for(place)
    assert not Body.objects.exists()
    loaded = run("packs", "load", "sweden", "--municipality", "ekdala").output
    assert "nya" in loaded
    assert "Inget är sparat." not in loaded
    assert "inget att göra" in run("packs", "load", "sweden", "--municipality", "ekdala").output
    assert "inläst 2026.3" in run("packs", "list", "--municipality", "ekdala").output
    assert run("packs", "load", "stockholm", "--municipality", "ekdala").exit_code == 2
