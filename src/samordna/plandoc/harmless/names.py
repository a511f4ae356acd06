"""The names by which a PDF says that it can do more than show pages."""

from samordna.plandoc.harmless.words import Harm

KEYS = {
    **dict.fromkeys(("JS", "JavaScript"), Harm.SCRIPT),
    **dict.fromkeys(("EmbeddedFile", "EmbeddedFiles", "EF", "Collection"), Harm.ATTACHMENT),
    "XFA": Harm.FORM,
}
"""Harm that a key of a dictionary tells of, whatever it holds."""
VALUES = {
    "JavaScript": Harm.SCRIPT,
    **dict.fromkeys(
        (
            "Launch",
            "GoToR",
            "GoToE",
            "ImportData",
            "SubmitForm",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
        ),
        Harm.ACTION,
    ),
    **dict.fromkeys(("EmbeddedFile", "FileAttachment", "RichMedia", "3D", "Screen"), Harm.ATTACHMENT),
}
"""Harm that a kind tells of: of an action (``S``), an annotation (``Subtype``), an object (``Type``)."""
SAYS_KIND = ("S", "Subtype", "Type")
