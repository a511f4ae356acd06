"""The machine: disk, permissions, lists that are kept as files."""

import json
import os
import shutil
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from samordna.cli.checkup.registry import Finding, capitalized, check, error, several, warning
from samordna.config.database import is_embedded
from samordna.config.database.address import home, var
from samordna.config.static_files import static_fault

GIGABYTE = 2**30
LEAST_FREE, LITTLE_FREE = GIGABYTE // 2, 2 * GIGABYTE
OLDEST_AUDIT = timedelta(days=30)
SAMPLES = 500
NOT_LOOKED_UP = "samordna:not-looked-up"
"""How many packages ``scripts/audit.py`` could not find out about, in the bill of materials."""


@check("Plats på disken", asks_database=False)
def disk() -> Iterator[Finding]:
    folder = next(parent for parent in (var(), *var().parents) if parent.exists())
    free = shutil.disk_usage(folder).free
    if free < LITTLE_FREE:
        tell = error if free < LEAST_FREE else warning
        yield tell(
            f"Disken under {folder} har {free / GIGABYTE:.1f} GB kvar.", "Gör plats innan databasen stannar."
        )


@check("Webbsidornas filer", asks_database=False)
def static_files() -> Iterator[Finding]:
    if fault := static_fault():
        what, _stop, mend = fault.rpartition(". ")
        yield error(f"{capitalized(what)}.", mend)


@check("Vem som får läsa hemliga filer", asks_database=False)
def permissions() -> Iterator[Finding]:
    """Folders that close everybody out protect what is in them, so those are looked at, and files that stand alone."""
    secrets = [home() / "passwords"] if is_embedded() and (home() / "passwords").exists() else []
    secrets += [
        Path(value)
        for name, value in os.environ.items()
        if name.endswith("_FILE") and _is_ours(name) and value
    ]
    if var().exists() and (var() / "mail").exists():
        secrets.append(var() / "mail")
    read_by_others = [
        path for path in secrets if path.exists() and path.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH)
    ]
    if read_by_others and not all(_is_shut_in(path) for path in read_by_others):
        open_to_all = [path for path in read_by_others if not _is_shut_in(path)]
        yield error(
            f"Alla på datorn kan läsa {several(open_to_all)}.",
            f"Kör: chmod -R o= {' '.join(map(str, open_to_all))}",
        )


def _is_ours(name: str) -> bool:
    return name.startswith(("SAMORDNA_", "DATABASE_"))


def _is_shut_in(path: Path) -> bool:
    """Whether a folder above it lets nobody else pass."""
    return any(not parent.stat().st_mode & stat.S_IXOTH for parent in path.resolve().parents)


@check("Kända lösenord", asks_database=False)
def breached_passwords() -> Iterator[Finding]:
    if not settings.BREACHED_PASSWORDS:
        yield warning(
            "Ingen lista över lösenord från dataläckor är angiven. Bara de vanligaste lösenorden vägras.",
            "Hämta en lista (docs/operations.md) och sätt SAMORDNA_BREACHED_PASSWORDS till filen.",
        )
        return
    path = Path(settings.BREACHED_PASSWORDS)
    if not path.is_file():
        yield error(f"Listan {path} finns inte.", "Rätta SAMORDNA_BREACHED_PASSWORDS.")
    elif not _is_sorted(path):
        yield error(
            f"Listan {path} är inte sorterad, så lösenord i den släpps igenom.",
            "Hämta den sorterad efter hash, eller kör: LC_ALL=C sort -o FIL FIL",
        )


def _is_sorted(path: Path) -> bool:
    """Looks at lines spread over the file, each with the next one: a list that is not sorted shows it soon."""
    size, last = path.stat().st_size, b""
    with path.open("rb") as lines:
        for place in range(0, size, max(1, size // SAMPLES)):
            lines.seek(place)
            if place:
                lines.readline()
            for line in (lines.readline(), lines.readline()):
                key = line[:40].upper()
                if key and key < last:
                    return False
                last = key or last
    return True


@check("Kända brister i det Samordna bygger på", asks_database=False)
def audit() -> Iterator[Finding]:
    file = var() / "sbom.json"
    mend = f"Kör make audit där Samordna byggs (kräver nät), och lägg var/sbom.json därifrån som {file}."
    if not file.is_file():
        yield warning("Det finns ingen granskning av beroendena.", mend)
        return
    age = datetime.now(UTC) - datetime.fromtimestamp(file.stat().st_mtime, UTC)
    if age > OLDEST_AUDIT:
        yield warning(f"Granskningen av beroendena är {age.days} dagar gammal.", mend)
    bill = json.loads(file.read_text(encoding="utf-8"))
    for told in bill.get("metadata", {}).get("properties", []):
        if told["name"] == NOT_LOOKED_UP and told["value"] != "0":
            yield warning(f"{told['value']} paket gick inte att slå upp vid granskningen.", mend)
    known = [fault for fault in bill.get("vulnerabilities") or [] if not _is_the_carried_servers(fault)]
    if known:
        names = several(sorted({str(one.get("id")) for one in known}))
        yield error(f"Det finns kända brister: {names}.", "Uppdatera Samordna, eller bedöm dem en för en.")


def _is_the_carried_servers(fault: dict[str, Any]) -> bool:
    """The server that is used, carried or not, is looked at by itself."""
    return any(affected["ref"].startswith("pkg:generic/postgresql@") for affected in fault.get("affects", []))
