"""Compiles the patterns of `samordna.plandoc` once, so that no process has to (`samordna.plandoc.compiled`)."""

import gc
import importlib
import pkgutil
from pathlib import Path

import yaml

from samordna import plandoc
from samordna.plandoc.compiled import Asked, keep
from samordna.plandoc.lazily import Lazy

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ROOT / "tests" / "documents"
READ = ["ekdala-flat.txt", "ekdala-styles.docx", "uk-action-plan.docx"]
"""Plans for which patterns are put together that no module has from the start: in text, in Word, in another language."""

CHECKED = ROOT / "src" / "samordna" / "content" / "stockholm_2017" / "plan.yaml"
"""A whole plan, for those of the guard."""

SCANNED = "Cases where pupils hold such views are gathered in a list, which is compared with the register."
"""For those of its that are put together by language."""


def asked() -> set[Asked]:
    for module in pkgutil.walk_packages(plandoc.__path__, f"{plandoc.__name__}."):
        if ".tests" not in module.name:
            importlib.import_module(module.name)
    from samordna.plandoc.checking import check
    from samordna.plandoc.guard import scan
    from samordna.plandoc.reading import read
    from samordna.plandoc.schema import PlanDocument

    for name in READ:
        check(read(DOCUMENTS / name).document)
    scan(SCANNED)
    check(PlanDocument.model_validate(yaml.safe_load(CHECKED.read_text(encoding="utf-8"))))
    return {(one.pattern, one.given) for one in gc.get_objects() if isinstance(one, Lazy)}


if __name__ == "__main__":
    keep(asked())
