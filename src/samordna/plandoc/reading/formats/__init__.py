"""One module per format, each with ``read(data, name)``; heavy libraries load only with the format that needs them."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from samordna.plandoc.reading.blocks import SourceFile
from samordna.plandoc.reading.formats.sniffing import Kind

Reader = Callable[[bytes, str], SourceFile]


def reader_of(kind: Kind) -> Reader:
    return cast(Reader, import_module(f"{__name__}.{kind.value}").read)
