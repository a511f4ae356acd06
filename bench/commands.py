"""Whole processes: how long a command takes and how much memory it needs at most."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.results import Results

ROOT = Path(__file__).resolve().parent.parent
REAL = Path(os.environ.get("SAMORDNA_REAL_PLANS", ROOT / "tests" / "documents"))


def measure_commands(results: Results) -> None:
    plan = max(REAL.glob("*.txt"), key=lambda path: path.stat().st_size)
    length = f"{plan.stat().st_size / 1000:.0f} kB"  # a plan of our own is small
    _measure(results, f"check på en plan i text, {length}", ["check", str(plan)], seconds=1, megabytes=100)
    _measure(results, "start av samordna --help", ["--help"], seconds=0.5)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        document = folder / "demo.json"
        document.write_text(_demo_document(), encoding="utf-8")
        _measure(
            results, "demoplanen som PDF", ["convert", str(document), "--to", "pdf", "--force"], seconds=0.5
        )
        _measure(results, "demoplanen som Word", ["convert", str(document), "--to", "docx", "--force"])
        pdf = folder / "long.pdf"
        _write_long_pdf(pdf)
        _measure(results, "läsa PDF på 200 sidor", ["read", str(pdf), "--json"], seconds=6, megabytes=500)
        sheet = folder / "long.xlsx"
        _write_long_sheet(sheet)
        _measure(
            results, "läsa 10 000 rader i Excel", ["read", str(sheet), "--json"], seconds=3, megabytes=500
        )


def _measure(
    results: Results,
    name: str,
    arguments: Sequence[str],
    *,
    seconds: float | None = None,
    megabytes: float | None = None,
) -> None:
    """The best of three runs: what the code needs, not what else the machine did."""
    runs = [_run(arguments) for _ in range(3)]
    results.add(name, min(time for time, _ in runs), "s", seconds)
    results.add(f"{name}, minne", min(memory for _, memory in runs), "MB", megabytes)


def _run(arguments: Sequence[str]) -> tuple[float, float]:
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "samordna", *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"samordna {' '.join(arguments)} ended with {process.returncode}")
    return elapsed, usage.ru_maxrss / 1024


def _demo_document() -> str:
    import yaml

    from samordna.plandoc.schema import PlanDocument

    pack = ROOT / "src" / "samordna" / "content" / "stockholm_2017" / "plan.yaml"
    return PlanDocument.model_validate(yaml.safe_load(pack.read_text(encoding="utf-8"))).model_dump_json()


def _write_long_pdf(path: Path) -> None:
    import typst

    paragraph = "Kommunen arbetar förebyggande tillsammans med polisen, skolan och föreningarna. " * 30
    pages = "\n#pagebreak()\n".join(f"= Avsnitt {number}\n\n{paragraph}" for number in range(1, 201))
    source = path.with_suffix(".typ")
    source.write_text(pages, encoding="utf-8")
    typst.compile(str(source), output=str(path))


def _write_long_sheet(path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Aktiviteter")
    sheet.append(["Åtgärd", "Ansvarig", "Påbörjas", "Uppföljning"])
    for number in range(10_000):
        sheet.append([f"Utbilda område {number}", "Samordnaren", "2025", "T1 2026"])
    book.save(path)
