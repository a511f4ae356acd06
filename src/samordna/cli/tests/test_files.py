"""The commands on files as a script meets them: what is printed where, and the exit code."""

import json
import re
from pathlib import Path

import pytest

from samordna.cli.tests.calling import samordna, samordna_apart
from samordna.plandoc.checking import registry
from samordna.plandoc.checking.lacks import LACKS
from samordna.plandoc.schema import Activity, Metadata, PlanDocument, PreventionCouncil, Service
from samordna.plandoc.vocabulary import Function, Level, Status

pytestmark = pytest.mark.slow

READ_KEYS = {
    "plan",
    "sections",
    "definitions",
    "function_definitions",
    "environments",
    "departments",
    "services",
    "goals",
    "problems",
    "activities",
    "alarm_routes",
    "guard",
    "flags",
}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    document = PlanDocument(
        metadata=Metadata(title="Handlingsplan för Ekdala", registry_number="KS 2025/12"),
        services=[
            Service(
                name="Fältgruppen", level=Level.PREVENTION, functions=[Function.DETECTING], age=(13, None)
            )
        ],
        activities=[Activity(action="Utbilda fältarna", starts="2025-21", status=Status.IN_PROGRESS)],
    )
    path = tmp_path / "plan.json"
    path.write_text(document.model_dump_json(), encoding="utf-8")
    return path


def test_read_prints_one_json_object_and_nothing_else(plan: Path) -> None:
    done = samordna_apart("read", plan, "--json")
    assert done.returncode == 0
    assert done.stderr == b""
    read = json.loads(done.stdout)
    assert set(read) >= READ_KEYS
    assert read["plan"]["dnr"] == "KS 2025/12"
    (service,) = read["services"]
    assert service == {
        "name": "Fältgruppen",
        "level": "prevention",
        "functions": ["detecting"],
        "age": [13, None],
        "origin": [],
    }
    assert read["activities"][0]["status"] == "in_progress"
    assert read["activities"][0]["ends"] is None


def test_check_prints_findings_and_a_summary(plan: Path) -> None:
    done = samordna("check", plan, "--json")
    assert done.returncode == 0
    checked = json.loads(done.stdout)
    keys = {"code", "severity", "outcome", "title", "explanation", "where", "source"}
    assert all(keys <= set(finding) for finding in checked["findings"])
    counted = {
        outcome: sum(one["outcome"] == outcome for one in checked["findings"])
        for outcome in ("ok", "not_applicable")
    }
    assert checked["summary"]["ok"] == counted["ok"]
    assert checked["summary"]["not_applicable"] == counted["not_applicable"]
    assert checked["summary"]["errors"] + checked["summary"]["warnings"] + sum(counted.values()) == len(
        checked["findings"]
    )


@pytest.mark.parametrize(("threshold", "code"), [("error", 1), ("warning", 1)])
def test_fail_on_turns_findings_into_an_exit_code(plan: Path, threshold: str, code: int) -> None:
    assert samordna("check", plan, "--fail-on", threshold).returncode == code


@pytest.mark.parametrize("target", ["pdf", "docx", "xlsx", "csv", "json"])
def test_convert_writes_the_file_it_names(plan: Path, tmp_path: Path, target: str) -> None:
    output = tmp_path / f"ut.{target}"
    done = samordna("convert", plan, "--to", target, "-o", output)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().strip() == str(output)
    assert output.stat().st_size > 50


def test_what_is_written_is_for_its_owner_alone(plan: Path, tmp_path: Path) -> None:
    output = tmp_path / "ut.json"
    assert samordna("convert", plan, "--to", "json", "-o", output, "--restricted").returncode == 0
    assert output.stat().st_mode & 0o077 == 0


def test_convert_writes_over_no_file_unasked(plan: Path, tmp_path: Path) -> None:
    mine = tmp_path / "min.pdf"
    mine.write_text("viktigt", encoding="utf-8")
    refused = samordna("convert", plan, "--to", "pdf", "-o", mine)
    assert refused.returncode == 2
    assert "--force" in refused.stderr.decode()
    assert mine.read_text(encoding="utf-8") == "viktigt"
    assert samordna("convert", plan, "--to", "pdf", "-o", mine, "--force").returncode == 0
    assert mine.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("more", [[], ["--force"]])
def test_convert_never_writes_over_what_it_reads(plan: Path, more: list[str]) -> None:
    before = plan.read_bytes()
    refused = samordna("convert", plan, "--to", plan.suffix[1:], *more)
    assert refused.returncode == 2
    assert "filen som läses" in refused.stderr.decode()
    assert plan.read_bytes() == before


def test_convert_reads_and_writes_streams(plan: Path) -> None:
    done = samordna_apart("convert", "-", "--to", "json", "-o", "-", stdin=plan.read_bytes())
    assert PlanDocument.model_validate_json(done.stdout) == PlanDocument.model_validate_json(
        plan.read_bytes()
    )


def test_check_gathers_what_is_lacking_by_kind_with_the_weightiest_first(plan: Path) -> None:
    findings = json.loads(samordna("check", plan, "--json").stdout)["findings"]
    failing: dict[str, set[str]] = {"error": set(), "warning": set()}
    for one in findings:
        if one["outcome"] == "fails":
            failing[one["severity"]].add(one["code"])
    shown = samordna("check", plan).stdout.decode()
    assert shown.startswith(f"{len(failing['error'])} att rätta, {len(failing['warning'])} att överväga, ")
    kinds = re.findall(
        r"^(Att rätta|Att överväga) · (.+) \((\d+)\)\n((?:[✗ ].*\n)+)", shown, flags=re.MULTILINE
    )
    codes = [(severity, re.findall(r"^✗ (\w+) ", told, flags=re.MULTILINE)) for severity, _, _, told in kinds]
    assert [int(count) for _, _, count, _ in kinds] == [len(members) for _, members in codes]
    for severity, word in (("error", "Att rätta"), ("warning", "Att överväga")):
        assert {code for said, members in codes if said == word for code in members} == failing[severity]
    assert len({kind[:2] for kind in kinds}) == len(kinds)
    weightiest = sorted(failing["error"], key=list(LACKS).index)[:3]
    assert codes[0][1][0] == weightiest[0]
    assert re.findall(r"\((\w+)\)\.", shown.partition("Börja med:")[2].replace("\n ", "")) == weightiest


def test_diff_of_a_plan_with_itself_is_empty(plan: Path) -> None:
    assert json.loads(samordna("diff", plan, plan, "--json").stdout) == {"changes": []}


def test_diff_writes_the_changes_in_word_and_over_no_file(plan: Path, tmp_path: Path) -> None:
    word = tmp_path / "andringar.docx"
    assert samordna("diff", plan, plan, "--word", word).returncode == 0
    assert word.read_bytes().startswith(b"PK")
    assert samordna("diff", plan, plan, "--word", word).returncode == 2
    assert samordna("diff", plan, plan, "--word", plan, "--force").returncode == 2


def test_what_is_read_is_told_in_swedish(tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(
        "Aktivitet;Ansvarig;Påbörjas;Uppföljning\nÖva;Ring 19750318-9800;hösten 2025;2026-03\n",
        encoding="utf-8",
    )
    shown = samordna("read", file).stdout.decode()
    assert "(personnummer)" in shown
    assert "hösten 2025" in " ".join(shown.split())
    assert "mars 2026" in " ".join(shown.split())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tom.txt", b""),
        ("trasig.docx", b"PK\x03\x04 not a zip"),
        ("trasig.pdf", b"%PDF-1.7 and nothing more"),
        ("skrap.xlsx", bytes(range(256)) * 50),
        ("trasig.json", b"{"),
    ],
)
@pytest.mark.parametrize("command", ["read", "check", "convert"])
def test_a_file_that_cannot_be_read_gives_one_line_and_code_2(
    tmp_path: Path, command: str, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    more = ["--to", "json"] if command == "convert" else []
    done = samordna(command, path, *more)
    assert done.returncode == 2
    assert done.stdout == b""
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 1
    assert name in lines[0]
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    done = samordna_apart("read", tmp_path / "finns-inte.docx")
    assert done.returncode == 2
    assert "finns-inte.docx" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_each_check_tells_what_it_rests_on_and_whose_rule_it_is() -> None:
    done = samordna("check", "--sources")
    assert done.returncode == 0
    rows = [
        [cell.strip() for cell in line.split("│")]
        for line in done.stdout.decode().splitlines()
        if "│" in line
    ]
    assert set(registry()) <= {row[1] for row in rows}
    assert {"lag", "Stockholms stad", "kommunen", "god praxis"} <= {row[4] for row in rows}


def test_a_committees_plan_leans_on_the_general_one(plan: Path, tmp_path: Path) -> None:
    council = PreventionCouncil(
        name="Rådet", led_by="Kommundirektören", members=["Polischef", "Skoldirektör"]
    )
    general = tmp_path / "kommunens.json"
    whole = PlanDocument(metadata=Metadata(title="Trygg i Ekdala", board="Kommunstyrelsen"), council=council)
    general.write_text(whole.model_dump_json(), encoding="utf-8")
    told = samordna("check", plan, "--general", general).stdout.decode()
    assert "Kravet möts av kommunens plan ”Trygg i Ekdala”." in told
    assert "1 möts av kommunen" in " ".join(told.split())
    (met,) = (
        one
        for one in json.loads(samordna("check", plan, "--general", general, "--json").stdout)["findings"]
        if one["outcome"] == "met_by"
    )
    assert (met["code"], met["met_by"]["address"]) == ("G9", str(general))


def test_a_fault_of_ours_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its kind alone: what it says may be the file's own words."""

    def fail(*_given: object) -> None:
        raise ValueError("Utbilda lärare")

    monkeypatch.setattr("samordna.plandoc.reading.interpret.interpret", fail)
    path = tmp_path / "plan.txt"
    path.write_text("Handlingsplan 2027\n\nÅtgärder\n- Utbilda lärare\n", encoding="utf-8")
    done = samordna("read", path, "--json")
    assert (done.returncode, done.stdout) == (2, b"")
    told = done.stderr.decode()
    assert "plan.txt: Samordna kunde inte tolka filen" in told
    assert "ValueError" in told
    assert "Utbilda lärare" not in told
    assert "Traceback" not in told
