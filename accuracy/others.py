"""Files saved by the programs plans are really written with: ``python -m accuracy.others``.

LibreOffice, Chromium and qpdf (which packs what they wrote) are not everywhere, so what they saved is committed under
``accuracy/made``, the truth beside it. Run this again only when the bank or a shape has changed; what stands in *held_out*
is of that set.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from accuracy.cases import MADE
from accuracy.generate import drafted
from accuracy.orders import SETS, Order
from accuracy.producers import PRODUCERS, html

_TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

Convert = Callable[[Path, Path], Path]


@dataclass(frozen=True)
class Other:
    """``base`` is the producer of the file that the program opens; none for a web page."""

    convert: Convert
    base: str = ""


def _office(kind: str) -> Convert:
    def convert(source: Path, folder: Path) -> Path:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [_program("soffice"), profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
        subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
        return folder / f"{source.stem}.{kind.partition(':')[0]}"

    return convert


def _chromium(source: Path, folder: Path) -> Path:
    target = folder / f"{source.stem}.pdf"
    command = [
        _program("chromium"),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--print-to-pdf={target}",
    ]
    subprocess.run([*command, f"file://{source}"], check=True, capture_output=True, timeout=120)
    return target


def _pack(made: Path, target: Path) -> None:
    if made.suffix != ".pdf":
        shutil.copyfile(made, target)
        return
    options = ["--object-streams=generate", "--recompress-flate", "--compression-level=9"]
    subprocess.run([_program("qpdf"), *options, str(made), str(target)], check=True, timeout=120)


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} saknas.")
    return found


_OTHERS = {
    "writer tagged": Other(_office(_TAGGED), "word"),
    "writer": Other(_office("pdf"), "word"),
    "writer odt": Other(_office("odt"), "word"),
    "calc": Other(_office("pdf"), "xlsx"),
    "chromium": Other(_chromium),
}
_PLANS = {
    "develop": {
        "writer tagged": ("table", "table per goal", "merged cells", "labels"),
        "writer": ("bands", "numbered measures", "long table"),
        "writer odt": ("header of two rows",),
        "calc": ("start and end",),
        "chromium": ("table", "header of two rows", "brackets"),
    },
    "held_out": {
        "writer tagged": ("bands", "header of two rows", "long table", "numbered measures"),
        "writer": ("table per goal", "years", "nested"),
        "writer odt": ("merged cells",),
        "calc": ("action last",),
        "chromium": ("quarters", "bold lines", "strange headings"),
    },
}


def main() -> None:
    for group in SETS:
        target = MADE / group
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        truths = dict(_make(group, target))
        (target / "expected.json").write_text(
            json.dumps(truths, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


def _make(group: str, target: Path) -> Iterator[tuple[str, object]]:
    for place, (name, shapes) in enumerate(_PLANS[group].items()):
        for number, shape in enumerate(shapes):
            other = _OTHERS[name]
            front = ("cover", "table", "line", "prose", "labels", "running head")[(place + number) % 6]
            order = Order(shape, name, front if other.base != "xlsx" else "line", 6)
            draft = drafted(group, order, whole=other.base != "xlsx")
            with tempfile.TemporaryDirectory() as folder:
                producer = PRODUCERS.get(other.base)
                source = Path(folder) / f"{order.name}.{producer.ending if producer else 'html'}"
                (producer.write if producer else html.write)(draft.paper, source)
                made = other.convert(source, Path(folder))
                _pack(made, target / made.name)
            yield made.name, asdict(draft.truth) | {"shape": shape, "producer": name}


if __name__ == "__main__":
    main()
