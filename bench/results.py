"""What is measured, against which limit, as a table and as JSON."""

import json
import os
import platform
from dataclasses import asdict, dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.cost import PageCost, show_costs


@dataclass(frozen=True)
class Result:
    """One figure. ``limit`` is the most (or with ``at_least`` the least) it should be; None is only shown."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    ok: bool = True


@dataclass
class Results:
    rows: list[Result] = field(default_factory=list)
    costs: list[PageCost] = field(default_factory=list)
    """What pages cost, also a table of its own."""

    def add(self, name: str, value: float, unit: str, limit: float | None = None) -> None:
        self.rows.append(Result(name, round(value, 3), unit, limit, limit is None or value <= limit))
        print(f"  {name}: {value:.3f} {unit}", flush=True)

    def show(self) -> None:
        table = Table("Vad", "Värde", "Enhet", "Gräns", "", box=None, header_style="bold")
        for row in self.rows:
            mark = "" if row.limit is None else "✓" if row.ok else "✗"
            table.add_row(
                row.name, f"{row.value:g}", row.unit, "" if row.limit is None else f"≤ {row.limit:g}", mark
            )
        Console(width=130).print(table)
        show_costs(self.costs)

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            json.dumps([asdict(row) for row in self.rows], ensure_ascii=False, indent=2), encoding="utf-8"
        )


def machine() -> str:
    """The machine in a line: processors, memory, Python."""
    model = next(
        (
            line.split(":")[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.machine(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} × {model}, {memory:.0f} GiB, {system}"
