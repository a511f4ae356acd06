"""The figures as tables, and with them on request each fault and each lost word."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from accuracy.measure import Measured
from accuracy.results import KINDS, WRONGS, Figures, figures, totals


def show(measured: Sequence[Measured], verbose: bool) -> None:
    console = Console(width=170)
    console.print(_table("Dokument", ((one.name, figures([one])) for one in measured)))
    for kind, parts in totals(measured).items():
        console.print(_table(f"Per {kind}" if kind != "all" else "Allt", parts.items()))
    console.print(_steps(measured))
    if verbose:
        for one in measured:
            _tell(console, one)


def _table(name: str, lines: Iterable[tuple[str, Figures]]) -> Table:
    table = Table(name, *_COLUMNS, box=None, header_style="bold")
    for column in table.columns[1:]:
        column.justify = "right"
    for label, of in lines:
        table.add_row(
            label,
            *(_share(of[f"{kind}_right"], of[kind]) for kind in KINDS),
            *(f"{of[name]:g}" if of[name] else "·" for name in WRONGS[:-1]),
            _share(of["unaccounted"], of["words"]),
            f"{of['seconds']:.2f}",
        )
    return table


def _steps(measured: Sequence[Measured]) -> Table:
    """Where rows and facts were lost: how often, how often silently, in which sets and by which producers."""
    table = Table("Steg", "Fält", "Antal", "Tyst", "Var", box=None, header_style="bold")
    places: dict[tuple[str, str], Counter[str]] = {}
    silent: Counter[tuple[str, str]] = Counter()
    for one in measured:
        for (step, field, unwarned), times in one.steps.items():
            places.setdefault((step, field), Counter())[f"{one.group} {one.producer}"] += times
            silent[step, field] += times * unwarned
    for at, where in sorted(places.items(), key=lambda item: (item[0][0], -item[1].total())):
        told = ", ".join(f"{name} {times}" for name, times in where.most_common())
        table.add_row(*at, str(where.total()), str(silent[at] or "·"), told)
    return table


_COLUMNS = (
    *("Rader rätt", "Metadata", "Rubriker", "Delar"),
    *("Påhittat", "Dubbelt", "Ej sagt", "Osant", "Tyst", "Fel", "Ord utan plats", "Sekunder"),
)


def _share(part: float, whole: float) -> str:
    return f"{part:g}/{whole:g} {100 * part / whole:3.0f} %" if whole else "–"


def _tell(console: Console, one: Measured) -> None:
    if not one.score.faults and not one.lost:
        return
    console.print(f"\n[bold]{one.name}[/bold] ({one.shape}, {one.producer})")
    for fault in one.score.faults:
        if fault.what == "silent":
            continue
        console.print(
            f"  {fault.what}: {fault.where}: väntat {fault.expected!r}, fick {fault.got!r}",
            markup=False,
            highlight=False,
        )
    if one.lost:
        words = " ".join(f"{word}×{times}" if times > 1 else word for word, times in one.lost.items())
        console.print(
            f"  ord utan plats ({one.unaccounted} av {one.words}): {words}", markup=False, highlight=False
        )
