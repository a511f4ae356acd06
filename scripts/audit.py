"""Looks for known vulnerabilities in what Samordna is built of, and writes a bill of materials (CycloneDX) to var/sbom.json.

Everything that is locked is listed: the Python packages of requirements/saml.txt and the npm packages of package-lock.json,
with their checksums, and the PostgreSQL that one of them carries. The Python ones are looked up by pip-audit, PostgreSQL in the
list that comes with Samordna. Exit codes: 0 nothing known, 1 something known, 2 not everything could be looked up, which is not
the same as nothing known.
"""

import json
import re
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

from samordna.config.database import bundle
from samordna.config.known_faults import OLDEST, age, known, source

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "saml.txt"
NPM_LOCK = ROOT / "package-lock.json"
BILL = ROOT / "var" / "sbom.json"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
NOT_LOOKED_UP = "samordna:not-looked-up"


def python_packages() -> Iterator[dict[str, Any]]:
    for requirement in re.split(r"\n(?=\S)", LOCK.read_text(encoding="utf-8")):
        if pinned := _PINNED.match(requirement):
            yield _component(
                "pypi", pinned[1], pinned[2], [("SHA-256", one) for one in _HASH.findall(requirement)]
            )


def npm_packages() -> Iterator[dict[str, Any]]:
    """What reaches the browser; ``dev`` is only for tests."""
    for place, package in json.loads(NPM_LOCK.read_text(encoding="utf-8"))["packages"].items():
        if place and not package.get("dev"):
            name = place.rpartition("node_modules/")[2]
            method, _dash, value = package.get("integrity", "-").partition("-")
            hashes = [("SHA-512", b64decode(value).hex())] if method == "sha512" else []
            yield _component("npm", name, package["version"], hashes)


def _component(kind: str, name: str, version: str, hashes: list[tuple[str, str]]) -> dict[str, Any]:
    address = f"pkg:{kind}/{quote(name, safe='/')}@{version}"
    return {
        "type": "library",
        "bom-ref": address,
        "name": name,
        "version": version,
        "purl": address,
        "hashes": [{"alg": method, "content": value} for method, value in hashes],
    }


def carried_server() -> dict[str, Any]:
    """PostgreSQL itself, which no package index knows by the name of what carries it."""
    return _component("generic", "postgresql", bundle.version(), [])


def server_faults() -> list[dict[str, Any]]:
    server = carried_server()
    here = known("postgresql", server["version"])
    return [
        {
            "id": fault,
            "source": {"name": "PostgreSQL", "url": source("postgresql")},
            "recommendation": f"Carry PostgreSQL {here.mended_in}, or use a server of your own that is.",
            "affects": [{"ref": server["bom-ref"]}],
        }
        for fault in here.faults
    ]


def look_up() -> dict[str, Any]:
    """What pip-audit says of every Python package."""
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--require-hashes",
        "--disable-pip",
        "--progress-spinner=off",
    ]
    done = subprocess.run(
        [*command, "-r", str(LOCK), "-f", "json"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    try:
        found: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        sys.exit(f"pip-audit: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else 'no answer'}")
    return found


def bill(looked_up: list[dict[str, Any]]) -> dict[str, Any]:
    components = [*python_packages(), *npm_packages(), carried_server()]
    skipped = [one["name"] for one in looked_up if "skip_reason" in one]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid4()}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.now(UTC).isoformat(timespec="seconds"),
            "component": {"type": "application", "bom-ref": "samordna", "name": "samordna"},
            "properties": [{"name": NOT_LOOKED_UP, "value": str(len(skipped))}],
        },
        "components": components,
        "vulnerabilities": [
            {
                "id": fault["id"],
                "source": {"name": "PyPI"},
                "description": fault.get("description", "")[:500],
                "recommendation": f"Upgrade {one['name']} to {' or '.join(fault['fix_versions']) or 'another'}.",
                "affects": [{"ref": f"pkg:pypi/{one['name']}@{one['version']}"}],
            }
            for one in looked_up
            for fault in one.get("vulns", [])
        ]
        + server_faults(),
    }


def main() -> None:
    looked_up = look_up()["dependencies"]
    made = bill(looked_up)
    BILL.parent.mkdir(exist_ok=True)
    BILL.write_text(json.dumps(made, ensure_ascii=False, indent=1), encoding="utf-8")
    faults = made["vulnerabilities"]
    for (part, recommendation), same in groupby(
        faults, lambda one: (one["affects"][0]["ref"], one["recommendation"])
    ):
        print(f"{part}: {', '.join(fault['id'] for fault in same)}. {recommendation}")
    skipped = [one for one in looked_up if "skip_reason" in one]
    print(
        f"{len(made['components'])} packages in var/sbom.json, {len(looked_up) - len(skipped)} looked up, "
        f"{len(faults)} known vulnerabilities."
    )
    if skipped:
        print(f"{len(skipped)} could not be looked up: {skipped[0]['skip_reason']}", file=sys.stderr)
    if age() > OLDEST:
        print(
            f"The list of PostgreSQL's faults is {age()} days old. Read {source('postgresql')}.",
            file=sys.stderr,
        )
    sys.exit(1 if faults else 2 if skipped or age() > OLDEST else 0)


if __name__ == "__main__":
    main()
