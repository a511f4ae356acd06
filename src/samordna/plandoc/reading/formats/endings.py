"""What a file's name promises. Letters alone look the same whatever they are called, so the name tells what they are not."""

from mimetypes import MimeTypes
from pathlib import PurePath

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.result import ReadError

_OFFICE = {
    ".docx": ".docx .docm .dotx .dotm .doc",
    ".xlsx": ".xlsx .xlsm .xltx .xltm .xls",
    ".odt": ".odt .ott .ods .ots .fodt",
    ".pdf": ".pdf",
}
_SAVED_AS = {ending: kind for kind, endings in _OFFICE.items() for ending in endings.split()}
_PROGRAMS = frozenset([".bat", ".cmd", ".com", ".exe", ".js", ".lnk", ".msi", ".ps1", ".scr", ".sh", ".vbs"])
_KNOWN = MimeTypes()
_LETTERS = ("text/", "application/json", "application/yaml", "application/xml")


def refused_as_text(name: str, *, is_json: bool) -> ReadError | None:
    """Why a file of that name that holds nothing but text is not taken; None when it is."""
    ending = PurePath(name).suffix.lower()
    if ending in _SAVED_AS:
        return problems.only_text(name, ending, _SAVED_AS[ending], ".json" if is_json else ".txt")
    kind = _KNOWN.guess_type(f"file{ending}")[0]
    if ending in _PROGRAMS or (kind and not kind.startswith(_LETTERS)):
        return problems.unknown_format(name)
    return None
